import type { ExportRecord } from '../export-record.ts';

/** Raised when the shape changes in a way that breaks a reader. */
const SCHEMA_VERSION = 1;

/** The document, its analysis and what was decided, as docs/export.schema.json describes. */
export const writeJson = (record: ExportRecord): string => {
  const { document, version, markdown, analysis, decisions, compliance, requestedAt, requestedBy } = record;
  const { blocksSha256: _, ...versionRecord } = withoutText(record).at(-1) ?? { blocksSha256: '' };
  return `${JSON.stringify(
    {
      schemaVersion: SCHEMA_VERSION,
      exportedAt: requestedAt,
      exportedBy: requestedBy,
      document,
      version: { ...versionRecord, markdown },
      versions: withoutText(record).map(({ blocksSha256: _blocks, ...rest }) => rest),
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
      compliance: compliance && compliance.checkedVersion === version ? compliance : null,
    },
    null,
    2,
  )}\n`;
};

const withoutText = ({ versions }: ExportRecord) => versions.map(({ markdown: _, ...version }) => version);
