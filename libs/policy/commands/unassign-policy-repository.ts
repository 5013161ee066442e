import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { complianceDecider, unassignRepository } from '../domain/compliance.ts';

/** Ends the checks of a document. */
export class UnassignPolicyRepository extends Command<Appended | undefined> {
  constructor(readonly documentId: string) {
    super();
  }
}

@CommandHandler(UnassignPolicyRepository)
export class UnassignPolicyRepositoryHandler implements ICommandHandler<UnassignPolicyRepository> {
  constructor(private readonly events: EventStore) {}

  execute({ documentId }: UnassignPolicyRepository): Promise<Appended | undefined> {
    return this.events.decide(`compliance-${documentId}`, complianceDecider, (it) =>
      unassignRepository(it, documentId),
    );
  }
}
