import { sarifReport } from '#rules';
import { safeStem } from '../../domain/file-name.ts';
import type { ExportRecord } from '../export-record.ts';

/** A SARIF 2.1.0 log of the open findings, whose places are those of the version's Markdown export. */
export const writeSarif = ({ analysis, document, version, markdown }: ExportRecord): string => {
  const log = sarifReport([
    {
      name: `${safeStem(document.title)}.v${version}.md`,
      markdown,
      readiness: analysis?.readiness?.score ?? null,
      findings: (analysis?.findings ?? []).filter(({ status }) => status === 'open'),
    },
  ]);
  return `${JSON.stringify(log, null, 1)}\n`;
};
