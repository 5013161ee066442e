import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PolicyRepositoryDetailView } from '../policy-repository.view.ts';
import { FindPolicyRepository } from './find-policy-repository.ts';
import { toPolicyRepositoryView } from './to-policy-repository-view.ts';
import { toPolicyView } from './to-policy-view.ts';

/** A repository with its policies. */
export class GetPolicyRepository extends Query<PolicyRepositoryDetailView> {
  constructor(readonly repositoryId: string) {
    super();
  }
}

@QueryHandler(GetPolicyRepository)
export class GetPolicyRepositoryHandler implements IQueryHandler<GetPolicyRepository> {
  constructor(private readonly find: FindPolicyRepository) {}

  async execute({ repositoryId }: GetPolicyRepository): Promise<PolicyRepositoryDetailView> {
    const row = await this.find.repository(repositoryId);
    const policies = await this.find.policies(repositoryId);
    return Object.assign(toPolicyRepositoryView(row, policies.length), { policies: policies.map(toPolicyView) });
  }
}
