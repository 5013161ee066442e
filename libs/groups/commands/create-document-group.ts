import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { createGroup } from '../domain/document-group.ts';
import { decideGroup } from './decide-group.ts';

/** A new group without documents. */
export class CreateDocumentGroup extends Command<Appended | undefined> {
  constructor(
    readonly groupId: string,
    readonly name: string,
    readonly description: string | null,
  ) {
    super();
  }
}

@CommandHandler(CreateDocumentGroup)
export class CreateDocumentGroupHandler implements ICommandHandler<CreateDocumentGroup> {
  constructor(private readonly events: EventStore) {}

  execute({ groupId, name, description }: CreateDocumentGroup): Promise<Appended | undefined> {
    return decideGroup(this.events, groupId, (it) => createGroup(it, { groupId, name, description }));
  }
}
