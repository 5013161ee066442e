import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { AnalysisEvent, Assessed, Readiness, SeverityCounts } from '#analysis/events';
import type { Recorded } from '#kernel';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { ComplianceEvent, ComplianceStatus } from '#policy/events';
import type { DocumentEvent, DocumentWarning } from '../events.ts';

export type DocumentStatus =
  | 'uploaded'
  | 'converting'
  | 'conversion_failed'
  | 'converted'
  | 'analysing'
  | 'analysed'
  | 'analysis_failed'
  | 'withdrawn';

export interface DocumentFailure {
  readonly code: string;
  readonly message: string;
  readonly stage: 'conversion' | 'analysis';
  readonly retryable: boolean;
}

/** One row a document: what lists and the head of a document page show. */
@Entity('document_views')
export class DocumentRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { array: true }) tags!: readonly string[];
  @Column('text') filename!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('text') format!: string;
  @Column('bigint', { name: 'byte_size' }) byteSize!: string;
  @Column('text') sha256!: string;
  @Column('boolean') analyse!: boolean;
  @Column('text') status!: DocumentStatus;
  @Column('integer') version!: number;
  @Column('integer', { name: 'page_count', nullable: true }) pageCount!: number | null;
  @Column('integer', { name: 'word_count' }) wordCount!: number;
  @Column('jsonb') warnings!: readonly DocumentWarning[];
  @Column('uuid', { name: 'policy_repository_id', nullable: true }) policyRepositoryId!: string | null;
  @Column('text', { name: 'compliance_status' }) complianceStatus!: ComplianceStatus;
  @Column('jsonb', { nullable: true }) readiness!: ReadinessSummary | null;
  @Column('jsonb') findings!: SeverityCounts;
  @Column('jsonb', { nullable: true }) failure!: DocumentFailure | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
}

/** The score without what each part is made of, which the analysis shows: lists have many of these. */
interface ReadinessSummary extends Pick<Readiness, 'score' | 'band' | 'explanation'> {
  readonly parts: Readonly<Record<string, Omit<Readiness['parts'][string], 'facets'>>>;
  readonly deductions: readonly Omit<Readiness['deductions'][number], 'findings'>[];
}

const NO_FINDINGS: SeverityCounts = { critical: 0, high: 0, medium: 0, low: 0 };

type Uploaded = Extract<DocumentEvent, { type: 'DocumentUploaded' }>['data'];

/** The row of a document that has just been uploaded. */
export const uploadedRow = ({ tenantId, recordedAt, metadata, data }: Recorded<Uploaded>): DocumentRow => ({
  tenantId,
  id: data.documentId,
  title: data.title,
  description: data.description,
  tags: [...data.tags],
  filename: data.filename,
  mediaType: data.mediaType,
  format: data.format,
  byteSize: String(data.byteSize),
  sha256: data.sha256,
  analyse: data.analyse,
  status: 'uploaded',
  version: 0,
  pageCount: null,
  wordCount: 0,
  warnings: [],
  policyRepositoryId: null,
  complianceStatus: 'PENDING',
  readiness: null,
  findings: NO_FINDINGS,
  failure: null,
  createdAt: recordedAt,
  updatedAt: recordedAt,
  createdBy: metadata.actorName,
  createdById: metadata.actorId,
});

type Changes = Partial<Omit<DocumentRow, 'tenantId' | 'id'>>;

const change = (
  rows: EntityManager,
  { tenantId, recordedAt, data }: Recorded<{ documentId: string }>,
  changes: Changes,
) => rows.update(DocumentRow, { tenantId, id: data.documentId }, { ...changes, updatedAt: recordedAt });

/** Changes only while `version` is the latest one and the document is not withdrawn: late news of an old version is dropped. */
const changeAt = (
  rows: EntityManager,
  { tenantId, recordedAt, data }: Recorded<{ documentId: string; version: number }>,
  changes: Changes,
) =>
  rows
    .createQueryBuilder()
    .update(DocumentRow)
    .set({ ...changes, updatedAt: recordedAt })
    .where("tenantId = :tenantId AND id = :id AND version = :version AND status <> 'withdrawn'", {
      tenantId,
      id: data.documentId,
      version: data.version,
    })
    .execute();

const scored = ({ readiness, counts }: Pick<Assessed, 'readiness' | 'counts'>): Changes => ({
  findings: counts,
  readiness: {
    ...readiness,
    parts: Object.fromEntries(
      Object.entries(readiness.parts).map(([name, { score, weight, stated, absent }]) => [
        name,
        { score, weight, stated, absent },
      ]),
    ),
    deductions: readiness.deductions.map(({ severity, count, points }) => ({ severity, count, points })),
  },
});

export const documentViews = projection<DocumentEvent | AnalysisEvent | ComplianceEvent | SubjectEvent>()({
  name: 'document-views',
  version: 3,
  tables: [DocumentRow],
  on: {
    DocumentUploaded: (rows, event) => rows.insert(DocumentRow, uploadedRow(event)),
    ConversionStarted: (rows, event) => change(rows, event, { status: 'converting' }),
    DocumentConverted: (rows, event) =>
      change(rows, event, { pageCount: event.data.pageCount, warnings: [...event.data.warnings] }),
    ConversionFailed: (rows, event) => {
      const { code, message, retryable } = event.data;
      return change(rows, event, {
        status: 'conversion_failed',
        failure: { code, message, retryable, stage: 'conversion' },
      });
    },
    VersionCreated: (rows, event) =>
      change(rows, event, {
        status: 'converted',
        version: event.data.number,
        wordCount: event.data.wordCount,
        // What was known of the version before says nothing of this one.
        readiness: null,
        findings: NO_FINDINGS,
        complianceStatus: 'PENDING',
        failure: null,
      }),
    DocumentDetailsChanged: (rows, event) => {
      const { title, description, tags } = event.data;
      return change(rows, event, {
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
        ...(tags === undefined ? {} : { tags: [...tags] }),
      });
    },
    DocumentWithdrawn: (rows, event) => change(rows, event, { status: 'withdrawn' }),
    AnalysisRequested: (rows, event) => changeAt(rows, event, { status: 'analysing', failure: null }),
    AnalysisCompleted: (rows, event) => changeAt(rows, event, { status: 'analysed', ...scored(event.data) }),
    AnalysisReassessed: (rows, event) => changeAt(rows, event, scored(event.data)),
    AnalysisFailed: (rows, event) => {
      const { code, message, retryable } = event.data;
      return changeAt(rows, event, {
        status: 'analysis_failed',
        failure: { code, message, retryable, stage: 'analysis' },
      });
    },
    AnalysisCancelled: (rows, event) => changeAt(rows, event, { status: 'converted' }),
    PolicyRepositoryAssigned: (rows, event) =>
      change(rows, event, { policyRepositoryId: event.data.repositoryId, complianceStatus: 'PENDING' }),
    PolicyRepositoryUnassigned: (rows, event) =>
      change(rows, event, { policyRepositoryId: null, complianceStatus: 'PENDING' }),
    ComplianceChecked: (rows, event) => changeAt(rows, event, { complianceStatus: event.data.status }),
    SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
      rows.update(DocumentRow, { tenantId, createdById: subjectId }, { createdBy: ERASED }),
  },
});
