import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import type { ListPoliciesRequest } from '../policy.request.ts';
import type { PolicyPageView } from '../policy.view.ts';
import { PolicyRow } from '../projections/policy-repositories.ts';
import { findPolicyRepository } from './find-policy-repository.ts';
import { toPolicyView } from './to-policy-view.ts';

export interface VersionedPolicies {
  readonly page: PolicyPageView;
  readonly repositoryVersion: number;
}

/** The policies of a repository that are in force, in the order in which they were added. */
export class ListPolicies extends Query<VersionedPolicies> {
  constructor(
    readonly repositoryId: string,
    readonly request: ListPoliciesRequest,
  ) {
    super();
  }
}

@QueryHandler(ListPolicies)
export class ListPoliciesHandler implements IQueryHandler<ListPolicies> {
  constructor(private readonly database: Database) {}

  async execute({ repositoryId, request }: ListPolicies): Promise<VersionedPolicies> {
    const { level, limit } = request;
    const cursor = decodeCursor(request.cursor, 'number');
    const { tenantId } = requireContext();
    return this.database.read(async (rows) => {
      const { version } = await findPolicyRepository(rows, repositoryId);
      const query = rows
        .createQueryBuilder(PolicyRow, 'p')
        .where('p.tenantId = :tenantId AND p.repositoryId = :repositoryId', { tenantId, repositoryId })
        .orderBy('p.ordinal', 'ASC')
        .take(limit + 1);
      if (level !== undefined) query.andWhere('p.level = :level', { level });
      if (cursor) query.andWhere('p.ordinal > :after', { after: cursor.key });
      const page = toPage(await query.getMany(), limit, toPolicyView, ({ ordinal, id }) => ({
        key: String(ordinal),
        id,
      }));
      return { page, repositoryVersion: version };
    });
  }
}
