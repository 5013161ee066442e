import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { AnalysisEvent, Readiness, SelfContainment, SeverityCounts } from '../events.ts';

export type AnalysisStatus = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';

/** One row an analysis. */
@Entity('analysis_views')
export class AnalysisRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'document_id' }) documentId!: string;
  @Column('integer') version!: number;
  @Column('text') status!: AnalysisStatus;
  @Column('text') adviser!: string;
  @Column('text', { name: 'document_type', nullable: true }) documentType!: string | null;
  @Column('text', { array: true, nullable: true }) traits!: readonly string[] | null;
  @Column('jsonb', { nullable: true }) engine!: { name: string; version: string; ruleSet: string } | null;
  @Column('jsonb', { nullable: true }) counts!: SeverityCounts | null;
  @Column('jsonb', { nullable: true }) readiness!: Readiness | null;
  @Column('jsonb', { name: 'self_containment', nullable: true }) selfContainment!: SelfContainment | null;
  @Column('jsonb', { nullable: true }) failure!: { code: string; message: string; retryable: boolean } | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
}

type Changes = Partial<Omit<AnalysisRow, 'tenantId' | 'id'>>;

const change = (rows: EntityManager, { tenantId, data }: Recorded<{ analysisId: string }>, changes: Changes) =>
  rows.update(AnalysisRow, { tenantId, id: data.analysisId }, changes);

export const analysisViews = projection<AnalysisEvent | SubjectEvent>()({
  name: 'analysis-views',
  version: 3,
  tables: [AnalysisRow],
  on: {
    AnalysisRequested: (rows, { tenantId, recordedAt, metadata, data }) =>
      rows.insert(AnalysisRow, {
        tenantId,
        id: data.analysisId,
        documentId: data.documentId,
        version: data.version,
        status: 'queued',
        adviser: data.adviser,
        createdAt: recordedAt,
        createdBy: metadata.actorName,
        createdById: metadata.actorId,
      }),
    AnalysisStarted: (rows, event) => change(rows, event, { status: 'running', startedAt: event.recordedAt }),
    AnalysisCompleted: (rows, event) => {
      const { documentType, traits, engine, counts, readiness, selfContainment } = event.data;
      return change(rows, event, {
        status: 'completed',
        endedAt: event.recordedAt,
        documentType,
        traits: [...traits],
        engine,
        counts,
        readiness,
        selfContainment,
      });
    },
    AnalysisReassessed: (rows, event) => {
      const { counts, readiness, selfContainment } = event.data;
      return change(rows, event, { counts, readiness, selfContainment });
    },
    AnalysisFailed: (rows, event) => {
      const { code, message, retryable } = event.data;
      return change(rows, event, {
        status: 'failed',
        endedAt: event.recordedAt,
        failure: { code, message, retryable },
      });
    },
    AnalysisCancelled: (rows, event) => change(rows, event, { status: 'cancelled', endedAt: event.recordedAt }),
    SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
      rows.update(AnalysisRow, { tenantId, createdById: subjectId }, { createdBy: ERASED }),
  },
});
