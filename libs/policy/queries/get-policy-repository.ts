import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import type { PolicyRepositoryDetailView } from '../policy-repository.view.ts';
import { PolicyRow } from '../projections/policy-repositories.ts';
import { findPolicyRepository } from './find-policy-repository.ts';
import { toPolicyRepositoryView } from './to-policy-repository-view.ts';
import { toPolicyView } from './to-policy-view.ts';

/** A repository with its policies, in the order in which they were added. */
export class GetPolicyRepository extends Query<PolicyRepositoryDetailView> {
  constructor(readonly repositoryId: string) {
    super();
  }
}

@QueryHandler(GetPolicyRepository)
export class GetPolicyRepositoryHandler implements IQueryHandler<GetPolicyRepository> {
  constructor(private readonly database: Database) {}

  async execute({ repositoryId }: GetPolicyRepository): Promise<PolicyRepositoryDetailView> {
    const { tenantId } = requireContext();
    const [row, policies] = await this.database.read(async (rows) => [
      await findPolicyRepository(rows, repositoryId),
      await rows.find(PolicyRow, { where: { tenantId, repositoryId }, order: { ordinal: 'ASC' } }),
    ]);
    return Object.assign(toPolicyRepositoryView(row, policies.length), { policies: policies.map(toPolicyView) });
  }
}
