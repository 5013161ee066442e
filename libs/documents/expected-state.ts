import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { digest, DomainError } from '#kernel';
import { EventFeed, EventStore, ReadYourWrites } from '#platform';
import type { DocumentView } from './document.view.ts';
import { DocumentChanged } from './domain/document.errors.ts';
import { documentViews } from './projections/document-views.ts';
import { GetDocument } from './queries/get-document.ts';

/** The ETag of a document: of all that is its own. Who else has the same bytes is not. */
export const etagOf = (document: DocumentView): string =>
  `"${digest(JSON.stringify(document, (key, value: unknown) => (key === 'duplicateOf' ? undefined : value)))}"`;

/** Lets a client write only to the state that it has seen. */
@Injectable()
export class ExpectedState {
  constructor(
    private readonly events: EventStore,
    private readonly feed: EventFeed,
    private readonly readYourWrites: ReadYourWrites,
    private readonly queries: QueryBus,
  ) {}

  /**
   * Writes if the document is in one of the states that `ifMatch` names, and is still when the write is decided; `write` gets
   * the version of the stream to insist on. Throws `DocumentChanged` otherwise. Without the header it just writes.
   */
  async write<Result>(
    documentId: string,
    ifMatch: string | undefined,
    write: (expectedVersion?: number) => Promise<Result>,
  ): Promise<Result> {
    if (ifMatch === undefined || ifMatch.trim() === '*') return write();
    const { length: expectedVersion } = await this.events.read(`document-${documentId}`);
    await this.readYourWrites.wait(await this.feed.horizon(), documentViews);
    const etag = etagOf(await this.queries.execute(new GetDocument(documentId)));
    const tags = ifMatch.split(',').map((tag) => tag.trim());
    if (!tags.includes(etag)) throw new DocumentChanged(CHANGED);
    try {
      return await write(expectedVersion);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'concurrency-conflict') throw new DocumentChanged(CHANGED);
      throw error;
    }
  }
}

const CHANGED = 'The document is not in the state that If-Match names. Read it again.';
