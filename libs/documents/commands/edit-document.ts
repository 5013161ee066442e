import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#platform';
import { BlockNotFound, EmptyContent } from '../domain/document.errors.ts';
import { createVersion, documentDecider, editable, type Document, type VersionContent } from '../domain/document.ts';
import { VersionStore } from '../version-store.ts';

/** The version that a command made, and where in the log. */
export interface MadeVersion {
  readonly number: number;
  readonly position: bigint | undefined;
}

/** A new version written by hand: the whole Markdown, or that of one block. */
export class EditDocument extends Command<MadeVersion> {
  constructor(
    readonly documentId: string,
    readonly baseVersion: number,
    readonly content: string,
    readonly blockId?: string,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(EditDocument)
export class EditDocumentHandler implements ICommandHandler<EditDocument> {
  constructor(
    private readonly events: EventStore,
    private readonly versions: VersionStore,
  ) {}

  async execute(command: EditDocument): Promise<MadeVersion> {
    const { documentId, baseVersion, expectedVersion } = command;
    const stream = `document-${documentId}`;
    const { content } = editable(await this.events.load(stream, documentDecider), baseVersion);
    const markdown = await this.versions.markdown(content.sha256);
    const edited = await this.edited(command, content, markdown);
    if (edited.trim() === '') throw new EmptyContent('A version cannot be empty: withdraw the document instead.');
    const base = { ...content, markdown };
    const next = await this.versions.revise(base, edited, baseVersion + 1);
    const change = { baseVersion, cause: 'manual', feedbackIds: [], edits: next.edits } as const;
    const options = expectedVersion === undefined ? {} : { expectedVersion };
    const decision = (it: Document) => createVersion(it, change, next.content);
    const appended = await this.events.decide(stream, documentDecider, decision, options);
    return { number: baseVersion + 1, position: appended?.position };
  }

  private async edited(
    { blockId, content }: EditDocument,
    { blocksSha256 }: VersionContent,
    markdown: string,
  ): Promise<string> {
    if (blockId === undefined) return content;
    const block = (await this.versions.blocks(blocksSha256)).find(({ id }) => id === blockId);
    if (!block) throw new BlockNotFound(`The version has no block ${blockId}.`, { blockId });
    return markdown.slice(0, block.start) + content + markdown.slice(block.end);
  }
}
