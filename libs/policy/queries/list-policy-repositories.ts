import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type EntityManager } from 'typeorm';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import type { ListPolicyRepositoriesRequest } from '../policy-repository.request.ts';
import type { PolicyRepositoryPageView } from '../policy-repository.view.ts';
import { PolicyRepositoryRow, PolicyRow } from '../projections/policy-repositories.ts';
import { toPolicyRepositoryView } from './to-policy-repository-view.ts';

/** The newest first. */
export class ListPolicyRepositories extends Query<PolicyRepositoryPageView> {
  constructor(readonly request: ListPolicyRepositoriesRequest) {
    super();
  }
}

@QueryHandler(ListPolicyRepositories)
export class ListPolicyRepositoriesHandler implements IQueryHandler<ListPolicyRepositories> {
  constructor(private readonly database: Database) {}

  async execute({ request }: ListPolicyRepositories): Promise<PolicyRepositoryPageView> {
    const { status = 'active', jurisdiction, limit } = request;
    const { tenantId } = requireContext();
    const cursor = decodeCursor(request.cursor, 'time');
    const { repositories, counts } = await this.database.read(async (rows) => {
      const query = rows
        .createQueryBuilder(PolicyRepositoryRow, 'r')
        .where('r.tenantId = :tenantId AND r.status = :status', { tenantId, status })
        .orderBy('r.createdAt', 'DESC')
        .addOrderBy('r.id', 'DESC')
        .take(limit + 1);
      if (jurisdiction !== undefined) query.andWhere('r.jurisdiction = :jurisdiction', { jurisdiction });
      if (cursor) query.andWhere('(r.createdAt, r.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
      const repositories = await query.getMany();
      return { repositories, counts: await policyCounts(rows, tenantId, repositories) };
    });
    return toPage(
      repositories,
      limit,
      (row) => toPolicyRepositoryView(row, counts.get(row.id) ?? 0),
      (row) => ({ key: row.createdAt.toISOString(), id: row.id }),
    );
  }
}

const policyCounts = async (
  rows: EntityManager,
  tenantId: string,
  repositories: readonly PolicyRepositoryRow[],
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  if (repositories.length === 0) return counts;
  const policies = await rows.find(PolicyRow, {
    select: { id: true, repositoryId: true },
    where: { tenantId, repositoryId: In(repositories.map(({ id }) => id)) },
  });
  for (const { repositoryId } of policies) counts.set(repositoryId, (counts.get(repositoryId) ?? 0) + 1);
  return counts;
};
