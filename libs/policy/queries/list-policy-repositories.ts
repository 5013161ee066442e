import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In } from 'typeorm';
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
    const { status = 'active', limit } = request;
    const query = this.database.dataSource
      .getRepository(PolicyRepositoryRow)
      .createQueryBuilder('r')
      .where('r.tenantId = :tenantId AND r.status = :status', { tenantId: requireContext().tenantId, status })
      .orderBy('r.createdAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .take(limit + 1);
    const cursor = decodeCursor(request.cursor, 'time');
    if (cursor) query.andWhere('(r.createdAt, r.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
    const rows = await query.getMany();
    const counts = await this.policyCounts(rows.map(({ id }) => id));
    return toPage(
      rows,
      limit,
      (row) => toPolicyRepositoryView(row, counts.get(row.id) ?? 0),
      (row) => ({ key: row.createdAt.toISOString(), id: row.id }),
    );
  }

  private async policyCounts(repositoryIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (repositoryIds.length === 0) return new Map();
    const policies = await this.database.dataSource.getRepository(PolicyRow).find({
      select: { id: true, repositoryId: true },
      where: { tenantId: requireContext().tenantId, repositoryId: In([...repositoryIds]) },
    });
    const counts = new Map<string, number>();
    for (const { repositoryId } of policies) counts.set(repositoryId, (counts.get(repositoryId) ?? 0) + 1);
    return counts;
  }
}
