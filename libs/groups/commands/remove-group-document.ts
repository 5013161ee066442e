import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { removeDocument } from '../domain/document-group.ts';
import { decideGroup } from './decide-group.ts';

/** Takes a document out of a group. */
export class RemoveGroupDocument extends Command<Appended | undefined> {
  constructor(
    readonly groupId: string,
    readonly documentId: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveGroupDocument)
export class RemoveGroupDocumentHandler implements ICommandHandler<RemoveGroupDocument> {
  constructor(private readonly events: EventStore) {}

  execute({ groupId, documentId }: RemoveGroupDocument): Promise<Appended | undefined> {
    return decideGroup(this.events, groupId, (it) => removeDocument(it, documentId));
  }
}
