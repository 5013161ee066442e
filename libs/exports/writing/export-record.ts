import type { AnalysisRecord } from '#analysis/messages';
import type { AuditRecord } from '#audit/messages';
import type { DocumentRecord, VersionRecord } from '#documents/messages';
import type { DecisionRecord } from '#feedback/messages';
import type { ComplianceRecord } from '#policy/messages';
import type { ExportFormat, ExportPart } from '../events.ts';

/** A version with its text, for those whose text is needed. */
export interface RecordedVersion extends VersionRecord {
  readonly markdown?: string;
}

/** Everything that a file is written from; what the format does not show is left empty. */
export interface ExportRecord {
  readonly exportId: string;
  readonly format: ExportFormat;
  readonly include: readonly ExportPart[];
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly document: DocumentRecord;
  /** The exported version. */
  readonly version: number;
  readonly markdown: string;
  /** From the first up to the exported one; those since the base of tracked changes have their text. */
  readonly versions: readonly RecordedVersion[];
  readonly baseVersion: number;
  readonly analysis: AnalysisRecord | null;
  readonly decisions: readonly DecisionRecord[];
  readonly compliance: ComplianceRecord | null;
  readonly audit: readonly AuditRecord[];
  /** Bytes of the uploaded file. */
  readonly original: Uint8Array | null;
}
