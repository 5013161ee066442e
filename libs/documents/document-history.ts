import { Injectable } from '@nestjs/common';
import { EventStore } from '#platform';
import { DocumentNotFound } from './domain/document.errors.ts';
import type { DocumentEvent } from './events.ts';

/** A version as the log tells of it. */
export type RecordedVersion = Extract<DocumentEvent, { type: 'VersionCreated' }>['data'] & { readonly actorId: string };

/** What the log says of a document, for decisions that may not rest on tables which are a moment behind. */
@Injectable()
export class DocumentHistory {
  constructor(private readonly events: EventStore) {}

  /** Every version, the first one first: version n is the nth. Throws `DocumentNotFound`. */
  async versions(documentId: string): Promise<readonly RecordedVersion[]> {
    const events = await this.read(documentId);
    return events.flatMap(({ type, data, metadata: { actorId } }) =>
      type === 'VersionCreated' ? [{ ...(data as RecordedVersion), actorId }] : [],
    );
  }

  /** Ids of those who uploaded the document, edited it by hand or restored a version. Throws `DocumentNotFound`. */
  async authors(documentId: string): Promise<ReadonlySet<string>> {
    const events = await this.read(documentId);
    return new Set(
      events
        .filter(({ type, data }) => type === 'DocumentUploaded' || (type === 'VersionCreated' && isWritten(data)))
        .map(({ metadata: { actorId } }) => actorId),
    );
  }

  private async read(documentId: string): ReturnType<EventStore['read']> {
    const events = await this.events.read(`document-${documentId}`);
    if (events.length === 0) throw new DocumentNotFound(`There is no document ${documentId}.`);
    return events;
  }
}

const isWritten = (data: unknown): boolean => {
  const { cause } = data as RecordedVersion;
  return cause === 'manual' || cause === 'restore';
};
