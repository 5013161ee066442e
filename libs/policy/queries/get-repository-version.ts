import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { replay } from '#kernel';
import { EventStore } from '#platform';
import { RepositoryVersionNotFound } from '../domain/policy.errors.ts';
import { policyRepositoryDecider } from '../domain/policy-repository.ts';
import type { PolicyRepositoryDetailView } from '../policy-repository.view.ts';
import { repositoryHistory } from './repository-history.ts';

/** A repository as it was at a version, e.g. at the one that a document was checked against. */
export class GetRepositoryVersion extends Query<PolicyRepositoryDetailView> {
  constructor(
    readonly repositoryId: string,
    readonly version: number,
  ) {
    super();
  }
}

@QueryHandler(GetRepositoryVersion)
export class GetRepositoryVersionHandler implements IQueryHandler<GetRepositoryVersion> {
  constructor(private readonly events: EventStore) {}

  /** Throws `PolicyRepositoryNotFound` or `RepositoryVersionNotFound`. */
  async execute({ repositoryId, version }: GetRepositoryVersion): Promise<PolicyRepositoryDetailView> {
    const history = (await repositoryHistory(this.events, repositoryId)).slice(0, version);
    const [first, last] = [history.at(0), history.at(-1)];
    const repository = replay(policyRepositoryDecider, history);
    if (first?.type !== 'PolicyRepositoryCreated' || last?.version !== version || repository.status === 'absent')
      throw new RepositoryVersionNotFound(`The policy repository has no version ${version}.`);
    const { id, name, description, jurisdiction, owner, status, policies } = repository;
    return {
      id,
      name,
      description,
      jurisdiction,
      owner,
      template: first.data.template,
      status,
      version,
      policyCount: policies.length,
      createdAt: first.recordedAt.toISOString(),
      updatedAt: last.recordedAt.toISOString(),
      createdBy: first.metadata.actorName,
      policies: policies.map(({ policyId, rules, examples, ...policy }) => ({
        id: policyId,
        ...policy,
        rules: [...rules],
        examples: [...examples],
      })),
    };
  }
}
