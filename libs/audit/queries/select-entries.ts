import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { momentOf, requireContext } from '#platform';
import { AccessRow } from '../access/access-row.ts';
import type { AuditEntryView } from '../audit.view.ts';
import type { ListAuditRequest } from '../list-audit.request.ts';
import { AuditRow } from '../projections/audit-entries.ts';

export type AuditFilter = Pick<ListAuditRequest, 'from' | 'to' | 'type' | 'actor' | 'documentId'>;

/** Entries of the current tenant that a filter lets through, in no order yet. */
export const selectEntries = (
  rows: EntityManager,
  { from, to, type, actor, documentId: named }: AuditFilter,
  documentId = named,
): SelectQueryBuilder<AuditRow> => {
  const { tenantId } = requireContext();
  const query = rows.createQueryBuilder(AuditRow, 'a').where('a.tenantId = :tenantId', { tenantId });
  if (from !== undefined) query.andWhere('a.at >= :from', { from: momentOf(from) });
  if (to !== undefined) query.andWhere('a.at < :to', { to: momentOf(to) });
  if (type !== undefined) query.andWhere('a.type = :type', { type });
  if (actor !== undefined) query.andWhere('a.actorId = :actor', { actor });
  if (documentId !== undefined) query.andWhere('a.documentId = :documentId', { documentId });
  return query;
};

/** Entries as clients see them, each with the request that it began with. */
export const toEntryViews = async (rows: EntityManager, entries: readonly AuditRow[]): Promise<AuditEntryView[]> => {
  const { tenantId } = requireContext();
  const ids = [...new Set(entries.map(({ correlationId }) => correlationId))];
  const requests =
    ids.length === 0
      ? []
      : await rows
          .createQueryBuilder(AccessRow, 'r')
          .distinctOn(['r.correlation_id', 'r.actor_id'])
          .where('r.tenantId = :tenantId AND r.correlationId = ANY(:ids)', { tenantId, ids })
          .orderBy('r.correlation_id')
          .addOrderBy('r.actor_id')
          .addOrderBy('r.at')
          .getMany();
  // Whoever sends somebody else's correlation id is not the one who did it.
  const byRequest = new Map(requests.map((it) => [keyOf(it.correlationId, it.actorId), it]));
  return entries.map((row) => toView(row, byRequest.get(keyOf(row.correlationId, row.actorId))));
};

const keyOf = (correlationId: string, actorId: string | null): string => JSON.stringify([correlationId, actorId]);

const toView = (row: AuditRow, request: AccessRow | undefined): AuditEntryView => ({
  id: row.id,
  type: row.type,
  at: row.at.toISOString(),
  actor: { id: row.actorId, name: row.actorName },
  documentId: row.documentId,
  position: Number(row.position),
  correlationId: row.correlationId,
  reason: 'reason' in row.data && typeof row.data.reason === 'string' ? row.data.reason : null,
  source: request ? { method: request.method, path: request.path, ip: request.ip, userAgent: request.userAgent } : null,
  data: row.data,
});
