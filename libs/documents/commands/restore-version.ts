import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#platform';
import { VersionNotFound } from '../domain/document.errors.ts';
import { createVersion, documentDecider, editable, type Document } from '../domain/document.ts';
import { DocumentHistory } from '../document-history.ts';
import { VersionStore } from '../version-store.ts';
import type { MadeVersion } from './edit-document.ts';

/** Makes a new version with the text of an earlier one; nothing is lost of those in between. */
export class RestoreVersion extends Command<MadeVersion> {
  constructor(
    readonly documentId: string,
    readonly number: number,
    /** What the client took for the latest version; without it, whatever is. */
    readonly baseVersion?: number,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(RestoreVersion)
export class RestoreVersionHandler implements ICommandHandler<RestoreVersion> {
  constructor(
    private readonly events: EventStore,
    private readonly history: DocumentHistory,
    private readonly versions: VersionStore,
  ) {}

  async execute({ documentId, number, baseVersion, expectedVersion }: RestoreVersion): Promise<MadeVersion> {
    const stream = `document-${documentId}`;
    const versions = await this.history.versions(documentId);
    const latest = editable(await this.events.load(stream, documentDecider), baseVersion ?? versions.length);
    const earlier = versions[number - 1];
    if (!earlier) throw new VersionNotFound(`There is no version ${number}.`);
    const { sha256, blocksSha256, wordsSha256, apartSha256, wordCount } = earlier;
    const base = { markdown: await this.versions.markdown(latest.content.sha256), ...latest.content };
    const { edits } = await this.versions.revise(base, await this.versions.markdown(sha256), latest.version + 1);
    const change = { baseVersion: latest.version, cause: 'restore', feedbackIds: [], edits } as const;
    const content = { sha256, blocksSha256, wordsSha256, apartSha256, wordCount };
    const options = expectedVersion === undefined ? {} : { expectedVersion };
    const decision = (it: Document) => createVersion(it, change, content);
    const appended = await this.events.decide(stream, documentDecider, decision, options);
    return { number: latest.version + 1, position: appended?.position };
  }
}
