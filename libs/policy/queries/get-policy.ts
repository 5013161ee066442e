import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PolicyView } from '../policy.view.ts';
import { FindPolicyRepository } from './find-policy-repository.ts';
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
  constructor(private readonly find: FindPolicyRepository) {}

  async execute({ repositoryId, policyId }: GetPolicy): Promise<VersionedPolicy> {
    // The version first: a change in between then leads to a 412 too many, never to a change that was not seen.
    const { version } = await this.find.repository(repositoryId);
    return { policy: toPolicyView(await this.find.policy(repositoryId, policyId)), repositoryVersion: version };
  }
}
