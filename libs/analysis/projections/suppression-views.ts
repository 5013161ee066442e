import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { SuppressionEvent, SuppressionScope } from '../events.ts';

export type SuppressionStatus = 'active' | 'lifted' | 'expired';

/** One row a target that is or was suppressed. */
@Entity('suppression_views')
export class SuppressionRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') scope!: SuppressionScope;
  @Column('uuid', { name: 'document_id', nullable: true }) documentId!: string | null;
  @Column('uuid', { name: 'finding_id', nullable: true }) findingId!: string | null;
  @Column('text', { name: 'rule_id', nullable: true }) ruleId!: string | null;
  @Column('text') status!: SuppressionStatus;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_by_id', nullable: true }) endedById!: string | null;
  /** Version of the stream, which clients name in If-Match. */
  @Column('integer') version!: number;
}

const end = (
  rows: EntityManager,
  { tenantId, recordedAt, version, metadata, data }: Recorded<{ suppressionId: string }>,
  status: SuppressionStatus,
) =>
  rows.update(
    SuppressionRow,
    { tenantId, id: data.suppressionId },
    { status, version, endedAt: recordedAt, endedBy: metadata.actorName, endedById: metadata.actorId },
  );

export const suppressionViews = projection<SuppressionEvent | SubjectEvent>()({
  name: 'suppression-views',
  version: 1,
  tables: [SuppressionRow],
  on: {
    FindingsSuppressed: (rows, { tenantId, recordedAt, version, metadata, data }) => {
      const { suppressionId: id, scope, documentId, findingId, ruleId, reason, expiresAt } = data;
      return rows.upsert(
        SuppressionRow,
        {
          tenantId,
          id,
          scope,
          documentId,
          findingId,
          ruleId,
          reason,
          version,
          status: 'active',
          expiresAt: expiresAt === null ? null : new Date(expiresAt),
          createdAt: recordedAt,
          createdBy: metadata.actorName,
          createdById: metadata.actorId,
          endedAt: null,
          endedBy: null,
          endedById: null,
        },
        ['tenantId', 'id'],
      );
    },
    SuppressionLifted: (rows, event) => end(rows, event, 'lifted'),
    SuppressionExpired: (rows, event) => end(rows, event, 'expired'),
    SubjectErased: async (rows, { tenantId, data: { subjectId } }) => {
      await rows.update(SuppressionRow, { tenantId, createdById: subjectId }, { createdBy: ERASED });
      await rows.update(SuppressionRow, { tenantId, endedById: subjectId }, { endedBy: ERASED });
    },
  },
});
