import { digest } from '#kernel';
import type { ColumnType, IrBlock, Table, TableCell } from '../ir.ts';

const COLUMN_TYPES: readonly (readonly [ColumnType, RegExp])[] = [
  ['symbol', /^(?:symbols?|variables?|notation|abbreviation|acronym|code)$/i],
  ['unit', /^units?$/i],
  ['default', /\bdefault\b/i],
  ['range', /\b(?:range|bounds?|min(?:imum)?|max(?:imum)?|allowed|permitted)\b/i],
  ['frequency', /\b(?:frequency|update|schedule|cadence)\b/i],
  ['value', /\b(?:values?|settings?|level|amount|threshold|limit|weights?)\b/i],
  ['type', /\b(?:data ?)?types?\b/i],
  ['source', /\b(?:sources?|vendor|provider|feed)\b/i],
  ['date', /\b(?:dates?|time|effective|deadline)\b/i],
  [
    'description',
    /\b(?:description|meaning|definition|explanation|notes?|comments?|role|purpose|treatment|details|prompt)\b/i,
  ],
  ['name', /\b(?:names?|parameters?|terms?|items?|fields?|inputs?|events?|metrics?|property|factor|component)\b/i],
];
const NUMERIC = /^[≤≥<>~±+-]{0,2}\s?[$€£¥]?\s?\d[\d,.]*\s?(?:%|bps?|bp|x|[kKmMbB]n?)?$/;

const cellsOf = (markdown: string, start: number, end: number): TableCell[] => {
  const cells: TableCell[] = [];
  let from = start;
  while (from < end && /\s/.test(markdown[from] ?? '')) from++;
  if (markdown[from] === '|') from++;
  let inCode = false;
  const push = (to: number): void => {
    let a = from;
    let b = to;
    while (a < b && /\s/.test(markdown[a] ?? '')) a++;
    while (b > a && /\s/.test(markdown[b - 1] ?? '')) b--;
    cells.push({ start: a, end: b, text: markdown.slice(a, b) });
  };
  for (let i = from; i < end; i++) {
    const unit = markdown[i];
    if (unit === '\\') i++;
    else if (unit === '`') inCode = !inCode;
    else if (unit === '|' && !inCode) {
      push(i);
      from = i + 1;
    }
  }
  if (/\S/.test(markdown.slice(from, end))) push(end);
  return cells;
};

const columnType = (header: string): ColumnType =>
  COLUMN_TYPES.find(([, pattern]) => pattern.test(header))?.[0] ?? 'other';

const tableKind = (types: readonly ColumnType[], headers: readonly string[]): Table['kind'] => {
  const has = (type: ColumnType): boolean => types.includes(type);
  if ((has('value') || has('default')) && (has('name') || has('symbol'))) return 'parameters';
  if ((has('symbol') || /^(?:terms?|symbols?|acronym|abbreviation)$/i.test(headers[0] ?? '')) && has('description'))
    return 'definitions';
  return has('value') ? 'data' : 'other';
};

/** Tables with the type of each column, judged by its header and its cells. */
export const buildTables = (markdown: string, blocks: readonly IrBlock[]): readonly Table[] => {
  const seen = new Map<string, number>();
  return blocks
    .filter(({ kind }) => kind === 'table')
    .map((block) => {
      const rows: { start: number; end: number; cells: TableCell[] }[] = [];
      for (let start = block.start; start < block.end;) {
        const newline = markdown.indexOf('\n', start);
        const end = newline < 0 || newline > block.end ? block.end : newline;
        rows.push({ start, end, cells: cellsOf(markdown, start, end) });
        start = end + 1;
      }
      const [head, , ...body] = rows;
      const headers = (head?.cells ?? []).map((cell) => cell.text.replace(/[*_`]/g, '').trim());
      const types = headers.map(columnType);
      if (!types.includes('name') && types[0] === 'other') types[0] = 'name';
      const columns = (head?.cells ?? []).map((cell, n) => {
        const values = body.map(({ cells }) => cells[n]?.text ?? '').filter((text) => text !== '');
        return {
          ...cell,
          text: headers[n] ?? '',
          type: types[n] ?? ('other' as const),
          numeric: values.length > 0 && values.filter((text) => NUMERIC.test(text)).length * 2 > values.length,
        };
      });
      const key = headers.join('|') + body.map(({ cells }) => cells[0]?.text ?? '').join('|');
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      return {
        id: digest('table', key, String(occurrence)),
        start: block.start,
        end: block.end,
        columns,
        rows: body,
        kind: tableKind(types, headers),
        sectionId: block.sectionId,
        blockId: block.id,
      };
    });
};
