import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { AnalysisEvent } from '#analysis/events';
import type { DocumentEvent } from '#documents/events';
import type { Recorded } from '#kernel';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { ComplianceEvent, ComplianceStatus, PolicyVerdict } from '../events.ts';

/** One row a document, from its upload on: what is to be checked, and what came out. */
@Entity('compliance_views')
export class ComplianceRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @Column('text') title!: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
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

/** One row a result: the history of a document's verdicts. */
@Entity('compliance_checks')
export class ComplianceCheckRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  /** Of the event. */
  @PrimaryColumn('bigint') position!: string;
  @Column('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('uuid', { name: 'repository_id' }) repositoryId!: string;
  @Column('integer', { name: 'repository_version' }) repositoryVersion!: number;
  @Column('text') status!: ComplianceStatus;
  @Column('jsonb') verdicts!: readonly PolicyVerdict[];
  @Column('timestamptz', { name: 'checked_at' }) checkedAt!: Date;
}

/** One row a waiver, also when it has ended. */
@Entity('policy_waivers')
export class WaiverRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Of the event: waivers are listed in this order. */
  @Column('bigint') position!: string;
  @Column('uuid', { name: 'repository_id' }) repositoryId!: string;
  @Column('uuid', { name: 'policy_id' }) policyId!: string;
  @Column('text', { name: 'policy_name' }) policyName!: string;
  @Column('text') reason!: string;
  @Column('text') approver!: string;
  /** Whoever recorded it, when they are the approver. */
  @Column('text', { name: 'approver_id', nullable: true }) approverId!: string | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('text') status!: 'active' | 'revoked' | 'expired';
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_by_id', nullable: true }) endedById!: string | null;
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

const endWaiver = (
  rows: EntityManager,
  { tenantId, recordedAt, data }: Recorded<{ documentId: string; waiverId: string }>,
  ended: Pick<WaiverRow, 'status' | 'endedBy' | 'endedById'>,
) =>
  rows.update(
    WaiverRow,
    { tenantId, documentId: data.documentId, id: data.waiverId },
    { ...ended, endedAt: recordedAt },
  );

export const complianceViews = projection<DocumentEvent | AnalysisEvent | ComplianceEvent | SubjectEvent>()({
  name: 'compliance-views',
  version: 2,
  tables: [ComplianceRow, ComplianceCheckRow, WaiverRow],
  on: {
    DocumentUploaded: (rows, { tenantId, recordedAt, data: { documentId, title } }) =>
      rows.insert(ComplianceRow, {
        tenantId,
        documentId,
        title,
        uploadedAt: recordedAt,
        withdrawn: false,
        version: 0,
        asked: '0',
        ...UNCHECKED,
      }),
    DocumentDetailsChanged: async (rows, event) => {
      const { title } = event.data;
      if (title !== undefined) await change(rows, event, { title });
    },
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
    ComplianceChecked: async (rows, event) => {
      const { tenantId, eventId, position, recordedAt, data } = event;
      const { documentId, repositoryId, status, repositoryVersion, version, verdicts } = data;
      await rows.insert(ComplianceCheckRow, {
        tenantId,
        documentId,
        position: String(position),
        id: eventId,
        version,
        repositoryId,
        repositoryVersion,
        status,
        verdicts: [...verdicts],
        checkedAt: recordedAt,
      });
      await changeAt(rows, event, {
        status,
        repositoryVersion,
        checkedVersion: version,
        checkedAt: recordedAt,
        verdicts: [...verdicts],
      });
    },
    PolicyWaived: (rows, { tenantId, position, recordedAt, metadata, data }) =>
      rows.insert(WaiverRow, {
        tenantId,
        documentId: data.documentId,
        id: data.waiverId,
        position: String(position),
        repositoryId: data.repositoryId,
        policyId: data.policyId,
        policyName: data.policyName,
        reason: data.reason,
        approver: data.approver ?? metadata.actorName,
        approverId: data.approver === null ? metadata.actorId : null,
        expiresAt: data.expiresAt === null ? null : new Date(data.expiresAt),
        status: 'active',
        createdAt: recordedAt,
        createdBy: metadata.actorName,
        createdById: metadata.actorId,
      }),
    WaiverRevoked: (rows, event) =>
      endWaiver(rows, event, {
        status: 'revoked',
        endedBy: event.metadata.actorName,
        endedById: event.metadata.actorId,
      }),
    WaiverExpired: (rows, event) => endWaiver(rows, event, { status: 'expired', endedBy: null, endedById: null }),
    SubjectErased: async (rows, { tenantId, data: { subjectId } }) => {
      await rows.update(WaiverRow, { tenantId, approverId: subjectId }, { approver: ERASED });
      await rows.update(WaiverRow, { tenantId, createdById: subjectId }, { createdBy: ERASED });
      await rows.update(WaiverRow, { tenantId, endedById: subjectId }, { endedBy: ERASED });
    },
  },
});
