import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { Finding } from '#rules';
import type { ItemStatus } from '../domain/feedback.ts';
import type { FeedbackEvent } from '../events.ts';
import type { FindingStore } from '../finding-store.ts';
import { proposedSpan } from '../proposal.ts';
import { CommentRow } from './comment-rows.ts';

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
  /** What a decision replaces in the base version. */
  @Column('integer', { name: 'span_start' }) start!: number;
  @Column('integer', { name: 'span_end' }) end!: number;
  @Column('text') quote!: string;
  @Column('integer', { name: 'applied_version', nullable: true }) appliedVersion!: number | null;
  @Column('text', { nullable: true }) replacement!: string | null;
  @Column('text', { name: 'rejection_reason', nullable: true }) rejectionReason!: string | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_by_id', nullable: true }) decidedById!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
  @Column('text', { name: 'orphaned_because', nullable: true }) orphanedBecause!: 'changed' | 'ambiguous' | null;
  /** The same for all items that took over from each other: what is said of one is said of all. */
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('integer', { name: 'comment_count' }) commentCount!: number;
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
    tables: [FeedbackRow, CommentRow],
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
          return id === undefined ? [] : [{ id, ordinal, finding, ...proposedSpan(finding) }];
        });
        await rows.query(OFFER, [tenantId, documentId, version, JSON.stringify(offers), superseded]);
        await rows.query(SUPERSEDE, [tenantId, documentId, superseded, offers.map(({ id }) => id)]);
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
      FeedbackUndone: (rows, { tenantId, data: { documentId, feedbackId, baseVersion, start, end } }) =>
        rows.update(
          FeedbackRow,
          { tenantId, documentId, id: feedbackId },
          { ...UNDECIDED, status: 'pending', baseVersion, start, end },
        ),
      FeedbackOrphaned: async (rows, { tenantId, data: { documentId, items } }) => {
        for (const { feedbackId, reason } of items)
          await rows.update(
            FeedbackRow,
            { tenantId, documentId, id: feedbackId },
            { status: 'orphaned', orphanedBecause: reason },
          );
      },
      FeedbackReplaced: (rows, { tenantId, data: { documentId, items } }) =>
        rows.query(REPLACE, [
          tenantId,
          documentId,
          items.map(({ feedbackId }) => feedbackId),
          items.map(({ replacedBy }) => replacedBy),
        ]),
      FeedbackCommented: async (rows, { tenantId, position, recordedAt, metadata, data }) => {
        const { documentId, feedbackId, commentId, authorId, text } = data;
        const item = await rows.findOneByOrFail(FeedbackRow, { tenantId, documentId, id: feedbackId });
        const { threadId } = item;
        await rows.insert(CommentRow, {
          tenantId,
          documentId,
          id: commentId,
          feedbackId,
          threadId,
          position: String(position),
          text,
          author: metadata.actorName,
          authorId,
          createdAt: recordedAt,
        });
        await rows.increment(FeedbackRow, { tenantId, documentId, threadId }, 'commentCount', 1);
      },
      SubjectErased: async (rows, { tenantId, data: { subjectId } }) => {
        await rows.update(FeedbackRow, { tenantId, decidedById: subjectId }, { decidedBy: ERASED });
        await rows.update(CommentRow, { tenantId, authorId: subjectId }, { author: ERASED, text: null });
      },
    },
  });

const UNDECIDED = {
  appliedVersion: null,
  replacement: null,
  rejectionReason: null,
  decidedBy: null,
  decidedById: null,
  decidedAt: null,
} as const;

/** An item takes the thread over from the one that it supersedes. One whose decision was taken back is offered again. */
const OFFER = `
  INSERT INTO feedback_views AS f (tenant_id, document_id, id, finding_id, base_version, ordinal, status, rule_id, category, severity,
                                   finding, span_start, span_end, quote, thread_id, comment_count)
  SELECT $1, $2, (o->>'id')::uuid, (o->'finding'->>'id')::uuid, $3, (o->>'ordinal')::int, 'pending',
         o->'finding'->>'ruleId', o->'finding'->>'category', o->'finding'->>'severity', o->'finding',
         (o->>'start')::int, (o->>'end')::int, o->>'quote', coalesce(before.thread_id, (o->>'id')::uuid), coalesce(before.comment_count, 0)
  FROM jsonb_array_elements($4::jsonb) AS o
  LEFT JOIN LATERAL (
    SELECT b.thread_id, b.comment_count FROM feedback_views b
    WHERE b.tenant_id = $1 AND b.document_id = $2 AND b.id = ANY($5::uuid[]) AND b.finding_id = (o->'finding'->>'id')::uuid
    ORDER BY b.base_version DESC LIMIT 1
  ) before ON true
  ON CONFLICT (tenant_id, document_id, id) DO UPDATE SET
    base_version = excluded.base_version, ordinal = excluded.ordinal, status = 'pending', severity = excluded.severity,
    finding = excluded.finding, span_start = excluded.span_start, span_end = excluded.span_end, quote = excluded.quote`;

const SUPERSEDE = `
  UPDATE feedback_views old SET superseded_by = new.id
  FROM feedback_views new
  WHERE old.tenant_id = $1 AND old.document_id = $2 AND old.id = ANY($3::uuid[])
    AND new.tenant_id = $1 AND new.document_id = $2 AND new.id = ANY($4::uuid[]) AND new.finding_id = old.finding_id`;

const REPLACE = `
  WITH pairs AS (SELECT * FROM unnest($3::uuid[], $4::uuid[]) AS p(old, new)),
  linked AS (
    UPDATE feedback_views old SET superseded_by = p.new FROM pairs p
    WHERE old.tenant_id = $1 AND old.document_id = $2 AND old.id = p.old
    RETURNING p.new, old.thread_id, old.comment_count
  )
  UPDATE feedback_views it SET thread_id = l.thread_id, comment_count = l.comment_count FROM linked l
  WHERE it.tenant_id = $1 AND it.document_id = $2 AND it.id = l.new`;
