import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStore } from '#platform';
import { active, policyRepositoryDecider } from '../domain/policy-repository.ts';
import { RequirePolicyRepository } from '../messages.ts';

@QueryHandler(RequirePolicyRepository)
export class RequirePolicyRepositoryHandler implements IQueryHandler<RequirePolicyRepository> {
  constructor(private readonly events: EventStore) {}

  async execute({ repositoryId }: RequirePolicyRepository): Promise<void> {
    active(await this.events.load(`policyrepository-${repositoryId}`, policyRepositoryDecider));
  }
}
