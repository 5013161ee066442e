import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { withdrawGroup } from '../domain/document-group.ts';
import { decideGroup } from './decide-group.ts';

/** Takes a group out of every list; its documents and its history stay. */
export class WithdrawDocumentGroup extends Command<Appended | undefined> {
  constructor(
    readonly groupId: string,
    readonly ifVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(WithdrawDocumentGroup)
export class WithdrawDocumentGroupHandler implements ICommandHandler<WithdrawDocumentGroup> {
  constructor(private readonly events: EventStore) {}

  execute({ groupId, ifVersion }: WithdrawDocumentGroup): Promise<Appended | undefined> {
    return decideGroup(this.events, groupId, withdrawGroup, ifVersion);
  }
}
