import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { ExportEvent, ExportFormat, ExportPart } from '../events.ts';

export type ExportStatus = 'queued' | 'completed' | 'failed';

/** One row an export. */
@Entity('export_views')
export class ExportRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'document_id' }) documentId!: string;
  @Column('integer') version!: number;
  @Column('text') format!: ExportFormat;
  @Column('text', { array: true }) include!: readonly ExportPart[];
  @Column('integer', { name: 'base_version' }) baseVersion!: number;
  @Column('text') filename!: string;
  @Column('text') status!: ExportStatus;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('bigint', { name: 'byte_size', nullable: true }) byteSize!: string | null;
  @Column('jsonb', { nullable: true }) failure!: { code: string; message: string; retryable: boolean } | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
}

export const exportViews = projection<ExportEvent | SubjectEvent>()({
  name: 'export-views',
  version: 1,
  tables: [ExportRow],
  on: {
    ExportRequested: (rows, { tenantId, recordedAt, metadata, data }) =>
      rows.insert(ExportRow, {
        tenantId,
        id: data.exportId,
        documentId: data.documentId,
        version: data.version,
        format: data.format,
        include: [...data.include],
        baseVersion: data.baseVersion,
        filename: data.filename,
        status: 'queued',
        createdAt: recordedAt,
        createdBy: metadata.actorName,
        createdById: metadata.actorId,
      }),
    ExportCompleted: (rows, { tenantId, recordedAt, data: { exportId, sha256, byteSize } }) =>
      rows.update(
        ExportRow,
        { tenantId, id: exportId },
        { status: 'completed', sha256, byteSize: String(byteSize), endedAt: recordedAt },
      ),
    ExportFailed: (rows, { tenantId, recordedAt, data: { exportId, code, message, retryable } }) =>
      rows.update(
        ExportRow,
        { tenantId, id: exportId },
        { status: 'failed', failure: { code, message, retryable }, endedAt: recordedAt },
      ),
    SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
      rows.update(ExportRow, { tenantId, createdById: subjectId }, { createdBy: ERASED }),
  },
});
