import { severities } from '#rules';
import type { ExportRecord } from '../export-record.ts';

const cell = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\|`*_<>[\]$~#&]/g, '\\$&');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

const day = (at: string): string => at.slice(0, 16).replace('T', ' ');

const findings = ({ analysis }: ExportRecord): string[] => {
  if (!analysis) return ['## Findings', '', 'This version has not been analysed.'];
  const shown = analysis.findings.filter(({ mergedInto, status }) => mergedInto === null && status === 'open');
  const { readiness } = analysis;
  const sorted = severities.flatMap((severity) => shown.filter((finding) => finding.severity === severity));
  return [
    '## Findings',
    '',
    ...(readiness
      ? [`Readiness ${readiness.score} of 100 (${cell(readiness.band)}). ${cell(readiness.explanation)}`, '']
      : []),
    ...(sorted.length === 0
      ? ['There are no open findings.']
      : table(
          ['Severity', 'Rule', 'Text', 'Why', 'Proposal'],
          sorted.map(({ severity, ruleId, quote, absence, explanation, suggestion }) => [
            severity,
            ruleId,
            `${absence ? 'near ' : ''}“${quote}”`,
            explanation,
            suggestion?.replacement ?? '',
          ]),
        )),
  ];
};

const history = ({ versions, decisions }: ExportRecord): string[] => [
  '## Versions',
  '',
  ...table(
    ['Version', 'Made by', 'Who', 'When (UTC)'],
    versions.map(({ version, cause, createdBy, createdAt }) => [String(version), cause, createdBy, day(createdAt)]),
  ),
  '',
  '## Decisions',
  '',
  ...(decisions.length === 0
    ? ['Nothing has been decided.']
    : table(
        ['Decision', 'Rule', 'Text', 'Became', 'Who', 'When (UTC)'],
        decisions.map((decision) => [
          decision.status,
          decision.ruleId,
          decision.quote,
          decision.replacement ?? decision.rejectionReason ?? '',
          decision.decidedBy,
          day(decision.decidedAt),
        ]),
      )),
];

/** What was asked to come along, as Markdown to stand behind the document; empty when nothing was. */
export const appendix = (record: ExportRecord, parts: ExportRecord['include'] = record.include): string => {
  const wanted = [
    ...(parts.includes('findings') ? [findings(record)] : []),
    ...(parts.includes('history') ? [history(record)] : []),
  ];
  if (wanted.length === 0) return '';
  const head = `# Record of version ${record.version}`;
  return [head, ...wanted.map((lines) => lines.join('\n'))].join('\n\n') + '\n';
};
