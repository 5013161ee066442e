import { readRecords } from '../csv/read-records.ts';
import { fillMergedCells, type Cell } from '../merged-cells.ts';
import type { Piece } from '../pieces/piece.ts';
import { dedent, isBlank, placeOf, trimBlank, type Line } from './line.ts';
import { itemAt } from './list-items.ts';
import type { RstContext } from './rst-context.ts';

/** A directive such as `.. code-block:: python`, taken apart. */
export interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly content: readonly Line[];
  /** All of its lines. */
  readonly lines: readonly Line[];
}

/** What a directive needs of the reader of blocks. */
export interface BlockReader {
  blocks(lines: readonly Line[], context?: RstContext): Piece[];
  inline(text: string, context?: RstContext): string;
  cell(lines: readonly Line[]): string;
}

const OPTION = /^:([\w-]+(?: [\w-]+)*):(?:\s+(.*))?$/;

/** Takes a directive apart: argument lines, options, and what follows an empty line. `first` is the text behind `::`. */
export const directiveOf = (name: string, first: string, lines: readonly Line[]): Directive => {
  const body = dedent(lines.slice(1));
  const options = new Map<string, string>();
  const argument = first === '' ? [] : [first];
  let at = 0;
  for (; at < body.length && !isBlank(body[at]); at++) {
    const option = OPTION.exec(body[at]?.text ?? '');
    if (option === null && (options.size > 0 || CONTENT_FIRST.has(name))) break;
    if (option === null) argument.push(body[at]?.text ?? '');
    else options.set(option[1] ?? '', option[2] ?? '');
  }
  return { name, argument: argument.join('\n'), options, content: trimBlank(body.slice(at)), lines };
};

/** Directives whose text may begin right below them. */
const CONTENT_FIRST = new Set([
  'math',
  'code',
  'code-block',
  'sourcecode',
  'parsed-literal',
  'csv-table',
  'list-table',
  'table',
  'figure',
  'image',
]);

const ADMONITIONS = new Set([
  'attention',
  'caution',
  'danger',
  'error',
  'hint',
  'important',
  'note',
  'tip',
  'warning',
  'seealso',
  'todo',
]);
const VERSIONS: Readonly<Record<string, string>> = {
  versionadded: 'Added in version',
  versionchanged: 'Changed in version',
  deprecated: 'Deprecated since version',
};
/** Only around their content. */
const WRAPPERS = new Set(['container', 'compound', 'class', 'only', 'rst-class', 'highlights', 'default']);
const QUOTES = new Set(['epigraph', 'pull-quote', 'highlights']);
/** Instructions to the tool; they print nothing of their own. */
const SILENT = new Set([
  'sectnum',
  'section-numbering',
  'index',
  'meta',
  'role',
  'default-role',
  'highlight',
  'currentmodule',
  'module',
  'replace',
  'unicode',
  'target-notes',
  'title',
  'tabularcolumns',
]);

const lose = (context: RstContext, code: string, what: string): Piece[] => {
  context.losses.set(code, [...(context.losses.get(code) ?? []), what]);
  return [];
};

const DELIMITERS: Readonly<Record<string, string>> = { tab: '\t', space: ' ' };

const csvRows = ({ options, content }: Directive, reader: BlockReader): string[][] => {
  const delimiter = DELIMITERS[options.get('delim') ?? ''] ?? options.get('delim') ?? ',';
  const text = [options.get('header'), ...content.map((line) => line.text)]
    .filter((line) => line !== undefined)
    .join('\n');
  const rows = [...readRecords(text, delimiter.slice(0, 1))].map((record) =>
    record.map((field) => tableCell(reader.inline(field.replace(/\n/g, ' ')))),
  );
  return rows;
};

const tableCell = (markdown: string): string => markdown.replace(/(?<!\\)\|/g, '\\|');

/** A list of lists: each item a row, each item in it a cell. */
const listRows = ({ content }: Directive, reader: BlockReader): string[][] => {
  const items = (lines: readonly Line[]): (readonly Line[])[] => {
    const all: (readonly Line[])[] = [];
    for (let at = 0; at < lines.length;) {
      const found = itemAt(lines, at);
      if (found !== undefined) all.push(found.item.lines);
      at = found?.next ?? at + 1;
    }
    return all;
  };
  return items(content).map((row) => items(row).map((cell) => reader.cell(trimBlank(cell))));
};

const tableOf = (directive: Directive, rows: readonly (readonly string[])[], reader: BlockReader): Piece[] => {
  const place = placeOf(directive.lines);
  const cells = rows.map((row) => row.map((text): Cell<string> => ({ content: text, text, columns: 1, rows: 1 })));
  const grid = fillMergedCells(cells, '');
  const caption = reader.inline(directive.argument);
  return [
    ...(caption === '' ? [] : [{ kind: 'paragraph' as const, place, text: caption }]),
    ...(grid.length === 0 ? [] : [{ kind: 'table' as const, place, rows: grid }]),
  ];
};

/** Several lines of a formula are aligned, unless they say themselves how they stand. */
const aligned = (latex: string): string => {
  const outside = latex.replace(/\\begin\{(\w+\*?)\}[\s\S]*\\end\{\1\}/g, '');
  return /\\\\|(?<!\\)&/.test(outside) ? `\\begin{aligned} ${latex} \\end{aligned}` : latex;
};

const formulas = ({ argument, options, content, lines }: Directive): Piece[] => {
  const text = [argument, ...content.map((line) => line.text)].join('\n');
  const parts = text.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim());
  const place = placeOf(lines);
  const latex = parts.filter((part) => part !== '').map(options.has('nowrap') ? String : aligned);
  return latex.map((formula) => ({ kind: 'formula', place, latex: formula, after: '' }));
};

const imageOf = ({ argument, options, lines }: Directive, reader: BlockReader): Piece[] => {
  const alt = options.get('alt') ?? '';
  if (alt === '') return [];
  return [
    {
      kind: 'paragraph',
      place: placeOf(lines),
      text: `![${reader.inline(alt)}](${argument.trim().replace(/[\s()]/g, '_')})`,
    },
  ];
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** What a directive says. Unknown ones keep their text, with a warning. */
export const readDirective = (directive: Directive, context: RstContext, reader: BlockReader): Piece[] => {
  const { name, argument, content, lines } = directive;
  const place = placeOf(lines);
  const labelled = (label: string, rest: readonly Line[]): Piece[] => [
    { kind: 'paragraph', place, text: `**${reader.inline(label)}**` },
    ...reader.blocks(rest),
  ];
  const withArgument = (): Line[] => [
    ...argument.split('\n').flatMap((text, i) => (text === '' ? [] : [{ ...(lines[i] ?? NO_LINE), text }])),
    NO_LINE,
    ...content,
  ];
  switch (name) {
    case 'math':
      return formulas(directive);
    case 'code':
    case 'code-block':
    case 'sourcecode':
    case 'parsed-literal':
    case 'prompt':
      return content.length === 0 ? [] : [{ kind: 'code', place, text: content.map((line) => line.text).join('\n') }];
    case 'image':
      return imageOf(directive, reader);
    case 'figure':
      return [...imageOf(directive, reader), ...reader.blocks(content)];
    case 'csv-table':
      if (directive.options.has('file') || directive.options.has('url')) lose(context, 'embedded-file-left-out', name);
      return tableOf(directive, csvRows(directive, reader), reader);
    case 'list-table':
      return tableOf(directive, listRows(directive, reader), reader);
    case 'table': {
      const caption = reader.inline(argument);
      return [
        ...(caption === '' ? [] : [{ kind: 'paragraph' as const, place, text: caption }]),
        ...reader.blocks(content),
      ];
    }
    case 'admonition':
    case 'topic':
    case 'sidebar':
      return labelled(argument, content);
    case 'rubric':
      return labelled(argument, content);
    case 'centered':
      return [{ kind: 'paragraph', place, text: reader.inline(argument) }];
    case 'header':
    case 'footer':
      context.runningText.push({
        place: name,
        text: reader.inline(
          withArgument()
            .map((line) => line.text)
            .join(' '),
        ),
      });
      return [];
    case 'contents':
    case 'toctree':
      return lose(context, 'contents-left-out', name);
    case 'include':
    case 'literalinclude':
      return lose(context, 'embedded-file-left-out', argument);
    case 'raw':
      return lose(context, 'directive-left-out', `raw ${argument}`);
    default:
  }
  if (SILENT.has(name)) return [];
  if (QUOTES.has(name)) return quoted(reader.blocks(withArgument()));
  if (WRAPPERS.has(name)) return reader.blocks(content);
  if (ADMONITIONS.has(name)) return labelled(capital(name), withArgument());
  const version = VERSIONS[name];
  if (version !== undefined) {
    const [number = '', ...text] = argument.split(/\s+/);
    return labelled(`${version} ${number}`, [{ ...(lines[0] ?? NO_LINE), text: text.join(' ') }, NO_LINE, ...content]);
  }
  lose(context, 'directive-not-known', name);
  return reader.blocks(withArgument());
};

const NO_LINE: Line = { text: '', start: 0, end: 0 };

/** Paragraphs as quotes. */
export const quoted = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => (piece.kind === 'paragraph' ? { ...piece, kind: 'quote' } : piece));
