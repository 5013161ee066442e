import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ContentStore, EventStore, requireContext, type Appended } from '#platform';
import { documentDecider, upload, type Uploaded } from '../domain/document.ts';

/** The original lies at `path` until the command has stored it. */
export class UploadDocument extends Command<Appended | undefined> {
  constructor(
    readonly document: Uploaded,
    readonly path: string,
  ) {
    super();
  }
}

@CommandHandler(UploadDocument)
export class UploadDocumentHandler implements ICommandHandler<UploadDocument> {
  constructor(
    private readonly events: EventStore,
    private readonly contents: ContentStore,
  ) {}

  async execute({ document, path }: UploadDocument): Promise<Appended | undefined> {
    const { documentId, sha256, byteSize } = document;
    // Bytes first: content without an event is only unused, an event without content would be broken.
    await this.contents.putFile(requireContext().tenantId, path, { sha256, byteSize });
    return this.events.decide(`document-${documentId}`, documentDecider, (it) => upload(it, document));
  }
}
