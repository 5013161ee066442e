import type { AuditEntryView } from './audit.view.ts';

const COLUMNS: readonly (readonly [name: string, value: (entry: AuditEntryView) => string | number | null])[] = [
  ['position', ({ position }) => position],
  ['at', ({ at }) => at],
  ['type', ({ type }) => type],
  ['actor_id', ({ actor }) => actor.id],
  ['actor_name', ({ actor }) => actor.name],
  ['document_id', ({ documentId }) => documentId],
  ['reason', ({ reason }) => reason],
  ['ip', ({ source }) => source?.ip ?? null],
  ['user_agent', ({ source }) => source?.userAgent ?? null],
  ['method', ({ source }) => source?.method ?? null],
  ['path', ({ source }) => source?.path ?? null],
  ['correlation_id', ({ correlationId }) => correlationId],
  ['event_id', ({ id }) => id],
  ['data', ({ data }) => JSON.stringify(data)],
];

/** What spreadsheets take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A field after RFC 4180; text that a spreadsheet would calculate gets an apostrophe in front. */
const field = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`;

export const csvHeader = line(COLUMNS.map(([name]) => name));

/** An entry as a line of CSV. */
export const csvLine = (entry: AuditEntryView): string => line(COLUMNS.map(([, value]) => field(value(entry))));
