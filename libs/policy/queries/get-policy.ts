import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { PolicyNotFound } from '../domain/policy.errors.ts';
import type { PolicyView } from '../policy.view.ts';
import { PolicyRow } from '../projections/policy-repositories.ts';
import { findPolicyRepository } from './find-policy-repository.ts';
import { toPolicyView } from './to-policy-view.ts';

export interface VersionedPolicy {
  readonly policy: PolicyView;
  /** Version of the repository that the policy was read in. */
  readonly repositoryVersion: number;
}

export class GetPolicy extends Query<VersionedPolicy> {
  constructor(
    readonly repositoryId: string,
    readonly policyId: string,
  ) {
    super();
  }
}

@QueryHandler(GetPolicy)
export class GetPolicyHandler implements IQueryHandler<GetPolicy> {
  constructor(private readonly database: Database) {}

  async execute({ repositoryId, policyId }: GetPolicy): Promise<VersionedPolicy> {
    const { tenantId } = requireContext();
    return this.database.read(async (rows) => {
      // The version first: a change in between then leads to a 412 too many, never to a change that was not seen.
      const { version } = await findPolicyRepository(rows, repositoryId);
      const row = await rows.findOneBy(PolicyRow, { tenantId, repositoryId, id: policyId });
      if (!row) throw new PolicyNotFound(`There is no policy ${policyId} in this repository.`);
      return { policy: toPolicyView(row), repositoryVersion: version };
    });
  }
}
