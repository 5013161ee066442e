import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#kernel';
import { EventStore, type Appended } from '#platform';
import { complianceDecider, revokeWaiver } from '../domain/compliance.ts';

/** Ends a waiver before its time. */
export class RevokeWaiver extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly waiverId: string,
  ) {
    super();
  }
}

@CommandHandler(RevokeWaiver)
export class RevokeWaiverHandler implements ICommandHandler<RevokeWaiver> {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  execute({ documentId, waiverId }: RevokeWaiver): Promise<Appended | undefined> {
    return this.events.decide(`compliance-${documentId}`, complianceDecider, (it) =>
      revokeWaiver(it, documentId, waiverId, this.clock.now()),
    );
  }
}
