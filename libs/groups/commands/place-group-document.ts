import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { placeDocument, type Membership } from '../domain/document-group.ts';
import { decideGroup } from './decide-group.ts';

/** Makes a document a member of a group, or changes how it is one. */
export class PlaceGroupDocument extends Command<Appended | undefined> {
  constructor(
    readonly groupId: string,
    readonly documentId: string,
    readonly membership: Membership,
  ) {
    super();
  }
}

@CommandHandler(PlaceGroupDocument)
export class PlaceGroupDocumentHandler implements ICommandHandler<PlaceGroupDocument> {
  constructor(private readonly events: EventStore) {}

  execute({ groupId, documentId, membership }: PlaceGroupDocument): Promise<Appended | undefined> {
    return decideGroup(this.events, groupId, (it) => placeDocument(it, documentId, membership));
  }
}
