import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { Finding } from '#rules';
import type { ItemStatus } from '../domain/feedback.ts';
import type { FeedbackEvent } from '../events.ts';
import type { FindingStore } from '../finding-store.ts';

/** One row a feedback item, with the finding that it offers for decision. */
@Entity('feedback_views')
export class FeedbackRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'finding_id' }) findingId!: string;
  @Column('integer', { name: 'base_version' }) baseVersion!: number;
  @Column('integer') ordinal!: number;
  @Column('text') status!: ItemStatus;
  @Column('text', { name: 'rule_id' }) ruleId!: string;
  @Column('text') category!: string;
  @Column('text') severity!: string;
  @Column('jsonb') finding!: Finding;
  @Column('integer', { name: 'applied_version', nullable: true }) appliedVersion!: number | null;
  @Column('text', { nullable: true }) replacement!: string | null;
  @Column('text', { name: 'rejection_reason', nullable: true }) rejectionReason!: string | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_by_id', nullable: true }) decidedById!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
}

export const FEEDBACK_VIEWS = 'feedback-views';

type Changes = Partial<Omit<FeedbackRow, 'tenantId' | 'documentId' | 'id'>>;

const decide = (
  rows: EntityManager,
  { tenantId, recordedAt, metadata, data }: Recorded<{ documentId: string; feedbackId: string }>,
  changes: Changes,
) =>
  rows.update(
    FeedbackRow,
    { tenantId, documentId: data.documentId, id: data.feedbackId },
    { ...changes, decidedBy: metadata.actorName, decidedById: metadata.actorId, decidedAt: recordedAt },
  );

/** Findings are in the content store, which the event names by hash: immutable, so that a rebuild reads the same. */
export const feedbackViews = (store: FindingStore) =>
  projection<FeedbackEvent | SubjectEvent>()({
    name: FEEDBACK_VIEWS,
    version: 3,
    tables: [FeedbackRow],
    on: {
      FeedbackOffered: async (rows, { tenantId, data: { documentId, version, findingsSha256, items, superseded } }) => {
        await rows.query(
          `UPDATE feedback_views SET status = 'superseded' WHERE tenant_id = $1 AND document_id = $2 AND id = ANY($3::uuid[])`,
          [tenantId, documentId, superseded],
        );
        const findings = await store.findings(tenantId, findingsSha256);
        const offered = new Map(items.map(({ findingId, feedbackId }) => [findingId, feedbackId]));
        const offers = findings.flatMap((finding, ordinal) => {
          const id = offered.get(finding.id);
          return id === undefined ? [] : [{ id, ordinal, finding }];
        });
        await rows.query(
          `INSERT INTO feedback_views (tenant_id, document_id, id, finding_id, base_version, ordinal, status, rule_id, category, severity, finding)
           SELECT $1, $2, (o->>'id')::uuid, (o->'finding'->>'id')::uuid, $3, (o->>'ordinal')::int, 'pending',
                  o->'finding'->>'ruleId', o->'finding'->>'category', o->'finding'->>'severity', o->'finding'
           FROM jsonb_array_elements($4::jsonb) AS o
           ON CONFLICT (tenant_id, document_id, id) DO UPDATE SET ordinal = excluded.ordinal, status = excluded.status, finding = excluded.finding`,
          [tenantId, documentId, version, JSON.stringify(offers)],
        );
      },
      FeedbackAccepted: (rows, event) => {
        const { appliedVersion, replacement } = event.data;
        return decide(rows, event, { status: 'accepted', appliedVersion, replacement });
      },
      FeedbackModified: (rows, event) => {
        const { appliedVersion, replacement } = event.data;
        return decide(rows, event, { status: 'modified', appliedVersion, replacement });
      },
      FeedbackRejected: (rows, event) =>
        decide(rows, event, { status: 'rejected', rejectionReason: event.data.reason }),
      SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
        rows.update(FeedbackRow, { tenantId, decidedById: subjectId }, { decidedBy: ERASED }),
    },
  });
