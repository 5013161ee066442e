import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { replay } from '#kernel';
import { EventStore, happenedBy, type AsOf } from '#platform';
import { PolicyRepositoryNotFound, RepositoryVersionNotFound } from '../domain/policy.errors.ts';
import { policyRepositoryDecider } from '../domain/policy-repository.ts';
import type { PolicyRepositoryDetailView } from '../policy-repository.view.ts';
import { repositoryHistory } from './repository-history.ts';

/** A repository as it was, e.g. at the version that a document was checked against. */
export class GetRepositoryAsOf extends Query<PolicyRepositoryDetailView> {
  constructor(
    readonly repositoryId: string,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(GetRepositoryAsOf)
export class GetRepositoryAsOfHandler implements IQueryHandler<GetRepositoryAsOf> {
  constructor(private readonly events: EventStore) {}

  /** Throws `PolicyRepositoryNotFound`, also for a moment before it was made, or `RepositoryVersionNotFound`. */
  async execute({ repositoryId, asOf }: GetRepositoryAsOf): Promise<PolicyRepositoryDetailView> {
    const all = (await repositoryHistory(this.events, repositoryId)).map((event) => ({
      event,
      position: Number(event.position),
      at: event.recordedAt,
      made: event.version,
    }));
    const history = happenedBy(all, asOf)?.map(({ event }) => event);
    if (!history) throw new RepositoryVersionNotFound('The policy repository never had this version.');
    const [first, last] = [history.at(0), history.at(-1)];
    const repository = replay(policyRepositoryDecider, history);
    if (first?.type !== 'PolicyRepositoryCreated' || !last || repository.status === 'absent')
      throw new PolicyRepositoryNotFound('The policy repository was not there yet.');
    const { id, name, description, jurisdiction, owner, status, policies } = repository;
    return {
      id,
      name,
      description,
      jurisdiction,
      owner,
      template: first.data.template,
      status,
      version: last.version,
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
