import { placeInText } from '#rules';
import type { ExportRecord } from '../export-record.ts';

const COLUMNS = [
  'id',
  'rule',
  'category',
  'severity',
  'status',
  'title',
  'quote',
  'start',
  'end',
  'line',
  'column',
  'page',
  'explanation',
  'proposal',
  'confidence',
  'merged_into',
] as const;

/** What a spreadsheet would run as a formula is shown as text. */
const RUNS = /^[=+\-@\t\r]/;

const field = (value: string | number | null | undefined): string => {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line a finding (RFC 4180), in the order of the text; offsets are UTF-16 units of the version's Markdown, lines count from 1. */
export const writeCsv = ({ analysis, markdown }: ExportRecord): string => {
  const place = placeInText(markdown);
  const lines = (analysis?.findings ?? []).map((finding) => {
    const { line, column } = place(finding.start);
    return [
      finding.id,
      finding.ruleId,
      finding.category,
      finding.severity,
      finding.status,
      finding.title,
      finding.quote,
      finding.start,
      finding.end,
      line,
      column,
      finding.page,
      finding.explanation,
      finding.suggestion?.replacement,
      finding.confidence,
      finding.mergedInto,
    ]
      .map(field)
      .join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
};
