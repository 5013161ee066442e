import { Query } from '@nestjs/cqrs';

/**
 * Refuses, before anything is stored, a policy repository that cannot be assigned: `policy-repository-not-found` or
 * `policy-repository-retired`.
 */
export class RequirePolicyRepository extends Query<void> {
  constructor(readonly repositoryId: string) {
    super();
  }
}
