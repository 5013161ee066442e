import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { changeGroup } from '../domain/document-group.ts';
import { decideGroup } from './decide-group.ts';

/** Changes name or description. */
export class ChangeDocumentGroup extends Command<Appended | undefined> {
  constructor(
    readonly groupId: string,
    readonly changes: { readonly name?: string; readonly description?: string | null },
    readonly ifVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeDocumentGroup)
export class ChangeDocumentGroupHandler implements ICommandHandler<ChangeDocumentGroup> {
  constructor(private readonly events: EventStore) {}

  execute({ groupId, changes, ifVersion }: ChangeDocumentGroup): Promise<Appended | undefined> {
    return decideGroup(this.events, groupId, (it) => changeGroup(it, changes), ifVersion);
  }
}
