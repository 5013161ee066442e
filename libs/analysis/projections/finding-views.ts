import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { FeedbackEvent } from '#feedback/events';
import { projection, type ContentStore } from '#platform';
import type { Finding } from '#rules';
import type { AnalysisEvent, Assessed } from '../events.ts';

/**
 * One row a finding of a version. A finding of an earlier version has the status that the latest analysed version gives it:
 * `resolved` when that one does not have it any more.
 */
@Entity('finding_views')
export class FindingRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') ordinal!: number;
  @Column('text', { name: 'rule_id' }) ruleId!: string;
  @Column('text') category!: string;
  @Column('text') severity!: string;
  @Column('text') status!: 'open' | 'suppressed' | 'resolved';
  @Column('uuid', { name: 'suppression_id', nullable: true }) suppressionId!: string | null;
  @Column('uuid', { name: 'feedback_id', nullable: true }) feedbackId!: string | null;
  @Column('jsonb') finding!: Finding;
}

/** One row an analysed version: where its semantic IR is in the content store. */
@Entity('semantic_ir')
export class SemanticIrRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid', { name: 'analysis_id' }) analysisId!: string;
  @Column('text', { name: 'document_type' }) documentType!: string;
  @Column('text') sha256!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

export const FINDING_VIEWS = 'finding-views';

/** Findings are in the content store, which the event names by hash: immutable, so that a rebuild reads the same. */
export const findingViews = (contents: ContentStore) =>
  projection<AnalysisEvent | FeedbackEvent>()({
    name: FINDING_VIEWS,
    version: 2,
    tables: [FindingRow, SemanticIrRow],
    on: {
      AnalysisCompleted: async (rows, { tenantId, recordedAt, data }) => {
        const { analysisId, documentId, version, documentType, irSha256, findingsSha256 } = data;
        const findings = (await contents.get(tenantId, findingsSha256)).toString('utf8');
        await rows.upsert(
          SemanticIrRow,
          { tenantId, documentId, version, analysisId, documentType, sha256: irSha256, createdAt: recordedAt },
          ['tenantId', 'documentId', 'version'],
        );
        // The version may have been analysed before: what is found again keeps the item that offers it.
        await rows.query(
          `DELETE FROM finding_views WHERE tenant_id = $1 AND document_id = $2 AND version = $3
             AND id NOT IN (SELECT (finding->>'id')::uuid FROM jsonb_array_elements($4::jsonb) AS f(finding))`,
          [tenantId, documentId, version, findings],
        );
        await rows.query(
          `INSERT INTO finding_views (tenant_id, document_id, version, id, ordinal, rule_id, category, severity, status, finding)
           SELECT $1, $2, $3, (finding->>'id')::uuid, ordinal, finding->>'ruleId', finding->>'category', finding->>'severity', 'open', finding
           FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS f(finding, ordinal)
           ON CONFLICT (tenant_id, document_id, version, id) DO UPDATE SET ordinal = excluded.ordinal, rule_id = excluded.rule_id,
             category = excluded.category, severity = excluded.severity, status = excluded.status, finding = excluded.finding,
             suppression_id = NULL`,
          [tenantId, documentId, version, findings],
        );
        await hide(rows, tenantId, data);
        await rows.query(RESTATE_EARLIER, [tenantId, documentId]);
      },
      AnalysisReassessed: async (rows, { tenantId, data }) => {
        const { analysisId, documentId, version, openFindingsSha256 } = data;
        // The version may have been analysed again since.
        if (!(await rows.existsBy(SemanticIrRow, { tenantId, documentId, version, analysisId }))) return;
        const open = (await contents.get(tenantId, openFindingsSha256)).toString('utf8');
        await rows.query(
          `UPDATE finding_views f SET status = 'open', suppression_id = NULL, finding = o.finding
           FROM jsonb_array_elements($4::jsonb) AS o(finding)
           WHERE f.tenant_id = $1 AND f.document_id = $2 AND f.version = $3 AND f.id = (o.finding->>'id')::uuid`,
          [tenantId, documentId, version, open],
        );
        await hide(rows, tenantId, data);
        await rows.query(RESTATE_EARLIER, [tenantId, documentId]);
      },
      FeedbackOffered: (rows, { tenantId, data: { documentId, version, items } }) =>
        rows.query(
          `UPDATE finding_views f SET feedback_id = i.feedback_id
           FROM unnest($4::uuid[], $5::uuid[]) AS i(feedback_id, finding_id)
           WHERE f.tenant_id = $1 AND f.document_id = $2 AND f.version = $3 AND f.id = i.finding_id`,
          [tenantId, documentId, version, items.map((item) => item.feedbackId), items.map((item) => item.findingId)],
        ),
    },
  });

/** Marks what is suppressed. */
const hide = async (
  rows: EntityManager,
  tenantId: string,
  { documentId, version, suppressed }: { documentId: string; version: number } & Pick<Assessed, 'suppressed'>,
): Promise<void> => {
  if (suppressed.length === 0) return;
  await rows.query(
    `UPDATE finding_views f SET status = 'suppressed', suppression_id = s.suppression_id
     FROM unnest($4::uuid[], $5::uuid[]) AS s(finding_id, suppression_id)
     WHERE f.tenant_id = $1 AND f.document_id = $2 AND f.version = $3 AND f.id = s.finding_id`,
    [
      tenantId,
      documentId,
      version,
      suppressed.map(({ findingId }) => findingId),
      suppressed.map(({ suppressionId }) => suppressionId),
    ],
  );
};

/** Gives findings of earlier versions the status that the latest analysed one gives them. */
const RESTATE_EARLIER = `
  UPDATE finding_views f SET status = s.status, suppression_id = s.suppression_id
  FROM (
    SELECT earlier.version, earlier.id, coalesce(now.status, 'resolved') AS status, now.suppression_id
    FROM (SELECT max(version) AS version FROM semantic_ir WHERE tenant_id = $1 AND document_id = $2) latest
    JOIN finding_views earlier
      ON earlier.tenant_id = $1 AND earlier.document_id = $2 AND earlier.version < latest.version
    LEFT JOIN finding_views now
      ON now.tenant_id = $1 AND now.document_id = $2 AND now.version = latest.version AND now.id = earlier.id
  ) s
  WHERE f.tenant_id = $1 AND f.document_id = $2 AND f.version = s.version AND f.id = s.id
    AND (f.status, f.suppression_id) IS DISTINCT FROM (s.status, s.suppression_id)`;
