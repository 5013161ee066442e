import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { AnalysisEvent } from '#analysis/events';
import type { DocumentEvent } from '#documents/events';
import type { Recorded } from '#kernel';
import { projection } from '#platform';
import type { ComplianceEvent, ComplianceStatus, PolicyVerdict } from '../events.ts';

/** One row a document, from its upload on: what is to be checked, and what came out. */
@Entity('compliance_views')
export class ComplianceRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @Column('boolean') withdrawn!: boolean;
  /** Number of the latest version; 0 before conversion. */
  @Column('integer') version!: number;
  /** Markdown of the latest version in the content store. */
  @Column('text', { nullable: true }) sha256!: string | null;
  /** Open findings of the latest version, once it is analysed. */
  @Column('text', { name: 'findings_sha256', nullable: true }) findingsSha256!: string | null;
  @Column('uuid', { name: 'repository_id', nullable: true }) repositoryId!: string | null;
  @Column('text') status!: ComplianceStatus;
  @Column('integer', { name: 'repository_version', nullable: true }) repositoryVersion!: number | null;
  @Column('integer', { name: 'checked_version', nullable: true }) checkedVersion!: number | null;
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt!: Date | null;
  @Column('jsonb') verdicts!: readonly PolicyVerdict[];
  /** Position of the last event that asked for a check: a check that was asked for later has to wait for this row. */
  @Column('bigint') asked!: string;
}

type Changes = Partial<Omit<ComplianceRow, 'tenantId' | 'documentId'>>;

const UNCHECKED = {
  status: 'PENDING',
  repositoryVersion: null,
  checkedVersion: null,
  checkedAt: null,
  verdicts: [],
} satisfies Changes;

const change = (
  rows: EntityManager,
  { tenantId, data: { documentId } }: Recorded<{ documentId: string }>,
  changes: Changes,
) => rows.update(ComplianceRow, { tenantId, documentId }, changes);

/** Changes only while `version` is the latest one: late news of an old version is dropped. */
const changeAt = (
  rows: EntityManager,
  { tenantId, data: { documentId, version } }: Recorded<{ documentId: string; version: number }>,
  changes: Changes,
) => rows.update(ComplianceRow, { tenantId, documentId, version }, changes);

export const complianceViews = projection<DocumentEvent | AnalysisEvent | ComplianceEvent>()({
  name: 'compliance-views',
  version: 2,
  tables: [ComplianceRow],
  on: {
    DocumentUploaded: (rows, { tenantId, data: { documentId } }) =>
      rows.insert(ComplianceRow, { tenantId, documentId, withdrawn: false, version: 0, asked: '0', ...UNCHECKED }),
    DocumentWithdrawn: (rows, event) => change(rows, event, { withdrawn: true }),
    // What was found of the version before says nothing of this one.
    VersionCreated: (rows, event) =>
      change(rows, event, {
        version: event.data.number,
        sha256: event.data.sha256,
        findingsSha256: null,
        ...UNCHECKED,
      }),
    AnalysisCompleted: (rows, event) => changeAt(rows, event, { findingsSha256: event.data.openFindingsSha256 }),
    AnalysisReassessed: (rows, event) => changeAt(rows, event, { findingsSha256: event.data.openFindingsSha256 }),
    PolicyRepositoryAssigned: (rows, event) =>
      change(rows, event, {
        repositoryId: event.data.repositoryId,
        asked: String(event.position),
        ...UNCHECKED,
      }),
    ComplianceCheckRequested: (rows, event) => change(rows, event, { asked: String(event.position) }),
    PolicyRepositoryUnassigned: (rows, event) => change(rows, event, { repositoryId: null, ...UNCHECKED }),
    ComplianceChecked: (rows, event) => {
      const { status, repositoryVersion, version, verdicts } = event.data;
      return changeAt(rows, event, {
        status,
        repositoryVersion,
        checkedVersion: version,
        checkedAt: event.recordedAt,
        verdicts: [...verdicts],
      });
    },
  },
});
