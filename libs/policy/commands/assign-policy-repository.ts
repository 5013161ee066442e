import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { assignRepository, complianceDecider } from '../domain/compliance.ts';
import { active, policyRepositoryDecider } from '../domain/policy-repository.ts';

/** Has a document checked against a repository from now on. Refused when there is no such repository, or it is retired. */
export class AssignPolicyRepository extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly repositoryId: string,
  ) {
    super();
  }
}

@CommandHandler(AssignPolicyRepository)
export class AssignPolicyRepositoryHandler implements ICommandHandler<AssignPolicyRepository> {
  constructor(private readonly events: EventStore) {}

  async execute({ documentId, repositoryId }: AssignPolicyRepository): Promise<Appended | undefined> {
    active(await this.events.load(`policyrepository-${repositoryId}`, policyRepositoryDecider));
    return this.events.decide(`compliance-${documentId}`, complianceDecider, (it) =>
      assignRepository(it, documentId, repositoryId),
    );
  }
}
