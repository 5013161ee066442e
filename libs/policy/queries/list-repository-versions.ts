import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { decodeCursor, EventStore, toPage, type PageRequest } from '#platform';
import type { PolicyRepositoryVersionPageView, PolicyRepositoryVersionView } from '../policy-repository.view.ts';
import { repositoryHistory, type RecordedChange } from './repository-history.ts';

/** The versions of a repository, the newest first. */
export class ListRepositoryVersions extends Query<PolicyRepositoryVersionPageView> {
  constructor(
    readonly repositoryId: string,
    readonly request: PageRequest,
  ) {
    super();
  }
}

const CHANGES = {
  PolicyRepositoryCreated: 'created',
  PolicyRepositoryChanged: 'changed',
  PolicyRepositoryScopeChanged: 'changed',
  PolicyRepositoryRetired: 'retired',
  PolicyAdded: 'policy-added',
  PolicyChanged: 'policy-changed',
  PolicyRetired: 'policy-retired',
} as const;

@QueryHandler(ListRepositoryVersions)
export class ListRepositoryVersionsHandler implements IQueryHandler<ListRepositoryVersions> {
  constructor(private readonly events: EventStore) {}

  async execute({ repositoryId, request }: ListRepositoryVersions): Promise<PolicyRepositoryVersionPageView> {
    const cursor = decodeCursor(request.cursor, 'number');
    const history = await repositoryHistory(this.events, repositoryId);
    const before = cursor ? Number(cursor.key) : Infinity;
    const names = policyNames(history);
    const wanted = history
      .filter(({ version }) => version < before)
      .toReversed()
      .slice(0, request.limit + 1);
    return toPage(
      wanted,
      request.limit,
      (it) => toView(it, names),
      ({ version, eventId }) => ({ key: String(version), id: eventId }),
    );
  }
}

/** By policy: a policy that was retired is told by the last name that it had. */
const policyNames = (history: readonly RecordedChange[]): ReadonlyMap<string, string> =>
  new Map(
    history.flatMap((it) =>
      it.type === 'PolicyAdded' || it.type === 'PolicyChanged' ? [[it.data.policy.policyId, it.data.policy.name]] : [],
    ),
  );

const policyOf = (it: RecordedChange): { id: string; name?: string } | undefined => {
  if (it.type === 'PolicyAdded' || it.type === 'PolicyChanged')
    return { id: it.data.policy.policyId, name: it.data.policy.name };
  return it.type === 'PolicyRetired' ? { id: it.data.policyId } : undefined;
};

const toView = (it: RecordedChange, names: ReadonlyMap<string, string>): PolicyRepositoryVersionView => {
  const policy = policyOf(it);
  return {
    number: it.version,
    change: CHANGES[it.type],
    policyId: policy?.id ?? null,
    policyName: policy ? (policy.name ?? names.get(policy.id) ?? null) : null,
    createdAt: it.recordedAt.toISOString(),
    createdBy: it.metadata.actorName,
  };
};
