import type { ExportRecord, RecordedVersion } from '../export-record.ts';

/** Raised when the shape changes in a way that breaks a reader. */
const SCHEMA_VERSION = 1;

/** A version without its text. */
const recorded = ({ version, cause, feedbackIds, sha256, wordCount, createdAt, createdBy }: RecordedVersion) => ({
  version,
  cause,
  feedbackIds,
  sha256,
  wordCount,
  createdAt,
  createdBy,
});

/** The document, its analysis and what was decided, as docs/export.schema.json describes. Throws without the version's record. */
export const writeJson = (record: ExportRecord): string => {
  const { document, version, versions, markdown, analysis, decisions, compliance } = record;
  const exported = versions.find((it) => it.version === version);
  if (!exported) throw new Error(`The record of version ${version} is missing.`);
  const file = {
    schemaVersion: SCHEMA_VERSION,
    exportedAt: record.requestedAt,
    exportedBy: record.requestedBy,
    document,
    version: { ...recorded(exported), markdown },
    versions: versions.map(recorded),
    // Null: not analysed. That is not the same as an analysis that found nothing.
    analysis: analysis && {
      analysisId: analysis.analysisId,
      endedAt: analysis.endedAt,
      engine: analysis.engine,
      documentType: analysis.documentType,
    },
    scores: analysis && { readiness: analysis.readiness },
    findings: analysis && analysis.findings,
    decisions,
    compliance: compliance?.checkedVersion === version ? compliance : null,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
