import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type EntityManager } from 'typeorm';
import { Database, decodeCursor, requireContext, toPage } from '#platform';
import type { DocumentGroupPageView } from '../document-group.view.ts';
import type { ListDocumentGroupsRequest } from '../document-group.request.ts';
import { DocumentGroupRow, GroupMemberRow } from '../projections/document-groups.ts';
import { toDocumentGroupView } from './to-document-group-view.ts';

/** The newest first; those of one document when it is named. */
export class ListDocumentGroups extends Query<DocumentGroupPageView> {
  constructor(readonly request: ListDocumentGroupsRequest) {
    super();
  }
}

@QueryHandler(ListDocumentGroups)
export class ListDocumentGroupsHandler implements IQueryHandler<ListDocumentGroups> {
  constructor(private readonly database: Database) {}

  async execute({ request }: ListDocumentGroups): Promise<DocumentGroupPageView> {
    const { documentId, limit } = request;
    const { tenantId } = requireContext();
    const cursor = decodeCursor(request.cursor, 'time');
    const { groups, counts } = await this.database.read(async (rows) => {
      const query = rows
        .createQueryBuilder(DocumentGroupRow, 'g')
        .where('g.tenantId = :tenantId', { tenantId })
        .orderBy('g.createdAt', 'DESC')
        .addOrderBy('g.id', 'DESC')
        .take(limit + 1);
      if (documentId !== undefined)
        query.andWhere(
          'g.id IN (SELECT m.group_id FROM document_group_members m WHERE m.tenant_id = :tenantId AND m.document_id = :documentId)',
          { documentId },
        );
      if (cursor) query.andWhere('(g.createdAt, g.id) < (:key, :id)', { key: cursor.key, id: cursor.id });
      const groups = await query.getMany();
      return { groups, counts: await memberCounts(rows, tenantId, groups) };
    });
    return toPage(
      groups,
      limit,
      (row) => toDocumentGroupView(row, counts.get(row.id) ?? 0),
      (row) => ({ key: row.createdAt.toISOString(), id: row.id }),
    );
  }
}

const memberCounts = async (
  rows: EntityManager,
  tenantId: string,
  groups: readonly DocumentGroupRow[],
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  if (groups.length === 0) return counts;
  const members = await rows.findBy(GroupMemberRow, { tenantId, groupId: In(groups.map(({ id }) => id)) });
  for (const { groupId } of members) counts.set(groupId, (counts.get(groupId) ?? 0) + 1);
  return counts;
};
