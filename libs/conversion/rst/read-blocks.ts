import { ConversionFailure } from '../conversion-failure.ts';
import { fillMergedCells, type Cell } from '../merged-cells.ts';
import { writeInlines } from '../inlines/write-inlines.ts';
import { cellText } from '../pieces/cell-text.ts';
import type { Piece } from '../pieces/piece.ts';
import { directiveOf, quoted, readDirective, type BlockReader } from './directives.ts';
import { gridTableLines, readGridTable, startsGridTable } from './grid-table.ts';
import { dedent, indentedFrom, indentOf, isBlank, placeOf, trimBlank, type Line } from './line.ts';
import { itemAt, type ListMarker } from './list-items.ts';
import { readInlines } from './read-inlines.ts';
import type { RstContext } from './rst-context.ts';
import { readSimpleTable, simpleTableLines, startsSimpleTable } from './simple-table.ts';

const ADORNMENT = /^([!-/:-@[-`{-~])\1*$/;
const MIN_TRANSITION = 4;
const EXPLICIT = /^\.\.(?:\s|$)/;
const DIRECTIVE = /^\.\. (?:\|[^|]+\| +)?([\w.+:-]+?) ?::(?:\s+(.*))?$/;
const NOTE = /^\.\. \[(\d+|#[\w.-]*|\*)\](?:\s+(.*))?$/;
const CITATION = /^\.\. \[([^\]]+)\](?:\s+(.*))?$/;
const FIELD = /^:([^:\s](?:\\.|[^:\\])*):(?:\s+(.*)|$)/;
const MAX_DEPTH = 64;

const isAdornment = (line: Line | undefined): boolean => line !== undefined && ADORNMENT.test(line.text);

/** A list marker in Markdown, and what of it has to stand in the text. */
const markdownMarker = (
  { ordered, label, number }: ListMarker,
  counted: number,
): { marker: string; prefix: string } => {
  if (!ordered) return { marker: '-', prefix: '' };
  if (number === '#') return { marker: `${counted}.`, prefix: '' };
  if (/^\d{1,9}[.)]$/.test(label)) return { marker: label, prefix: '' };
  return { marker: '-', prefix: `${label} ` };
};

interface Found {
  readonly pieces: readonly Piece[];
  readonly next: number;
}

/** Reads the blocks of a reStructuredText document. */
export const blockReader = (top: RstContext): BlockReader => {
  const referTo = top.footnotes.counter();
  const define = top.footnotes.counter();
  let nesting = 0;

  const inline = (text: string, context = top): string =>
    writeInlines(readInlines(text, context, referTo), { inTable: context.inTable });

  const joined = (lines: readonly Line[]): string => lines.map((line) => line.text.trim()).join(' ');

  const heading = (lines: readonly Line[], at: number): Found | undefined => {
    const [first, second, third] = lines.slice(at, at + 3);
    if (first === undefined || second === undefined) return undefined;
    const over = isAdornment(first) && third?.text === first.text && !isBlank(second) && !isAdornment(second);
    const title = over ? second : first;
    const under = over ? first : second;
    if (!over && (indentOf(first) > 0 || isAdornment(first))) return undefined;
    const wide = under.text.length >= Math.min(title.text.trim().length, MIN_TRANSITION);
    if (isBlank(title) || !isAdornment(under) || !wide) return undefined;
    const style = `${under.text[0]}${over ? ' over' : ''}`;
    if (!top.adornments.includes(style)) top.adornments.push(style);
    const used = lines.slice(at, at + (over ? 3 : 2));
    const text = inline(title.text.trim());
    return {
      pieces: [{ kind: 'heading', place: placeOf(used), level: top.adornments.indexOf(style), text }],
      next: at + used.length,
    };
  };

  const table = (lines: readonly Line[], cells: readonly (readonly Cell<string>[])[]): Piece[] => {
    const rows = fillMergedCells(cells, '');
    return rows.length === 0 ? [] : [{ kind: 'table', place: placeOf(lines), rows }];
  };

  const cell = (lines: readonly Line[]): string => cellText(blocks(lines, { ...top, inTable: true, depth: 0 }));

  const tables = (lines: readonly Line[], at: number): Found | undefined => {
    if (startsGridTable(lines[at])) {
      const used = gridTableLines(lines, at);
      const cells = readGridTable(used, cell);
      return cells === undefined ? undefined : { pieces: table(used, cells), next: at + used.length };
    }
    if (!startsSimpleTable(lines[at])) return undefined;
    const used = simpleTableLines(lines, at);
    return used.length === 0 ? undefined : { pieces: table(used, readSimpleTable(used, cell)), next: at + used.length };
  };

  const itemPieces = (marker: string, prefix: string, lines: readonly Line[], context: RstContext): Piece[] => {
    const place = placeOf(trimBlank(lines));
    const [first, ...rest] = blocks(lines, { ...context, depth: context.depth + 1 });
    const level = context.depth;
    if (first?.kind !== 'paragraph') {
      const all = first === undefined ? [] : [first, ...rest];
      return prefix === '' ? all : [{ kind: 'item', place, level, marker, text: prefix.trim() }, ...all];
    }
    let text = prefix + first.text;
    let used = 0;
    // Further paragraphs of an item are lines of it.
    for (const piece of rest) {
      if (piece.kind !== 'paragraph') break;
      text += `  \n${piece.text}`;
      used++;
    }
    return [{ kind: 'item', place: { ...place }, level, marker, text }, ...rest.slice(used)];
  };

  const list = (lines: readonly Line[], at: number, context: RstContext): Found | undefined => {
    const first = itemAt(lines, at);
    if (first === undefined) return undefined;
    const pieces: Piece[] = [];
    let next = at;
    for (let count = 1; ; count++) {
      while (next < lines.length && isBlank(lines[next])) next++;
      const found = itemAt(lines, next);
      if (found === undefined || found.item.marker.ordered !== first.item.marker.ordered) break;
      const { marker, prefix } = markdownMarker(found.item.marker, count);
      pieces.push(...itemPieces(marker, prefix, found.item.lines, context));
      next = found.next;
    }
    return { pieces, next };
  };

  const note = (label: string, text: string, used: readonly Line[], context: RstContext): Piece[] => {
    const number = define(label);
    if (number === undefined) return [];
    const [first, ...rest] = [
      text,
      ...blocks(dedent(used.slice(1)), context).map((piece) => ('text' in piece ? piece.text : '')),
    ];
    const all = [inline(first ?? '', context), ...rest]
      .filter((part) => part !== '')
      .join(rest.length > 0 && first !== '' ? ' ' : '\n');
    return all === '' ? [] : [{ kind: 'note', place: placeOf(used), number, text: all }];
  };

  /** Footnotes, directives, targets and comments: what begins with `..`. */
  const explicit = (lines: readonly Line[], at: number, context: RstContext): Found | undefined => {
    const line = lines[at];
    if (line === undefined || !EXPLICIT.test(line.text)) return undefined;
    const text = line.text;
    const empty = text === '..' && isBlank(lines[at + 1]);
    const used = [line, ...(empty ? [] : indentedFrom(lines, at + 1))];
    const next = at + used.length;
    const directive = DIRECTIVE.exec(text);
    if (directive !== null) {
      const parts = directiveOf((directive[1] ?? '').toLowerCase(), directive[2] ?? '', used);
      return {
        pieces: readDirective(parts, context, { ...reader, blocks: (some, of = context) => blocks(some, of) }),
        next,
      };
    }
    const footnote = NOTE.exec(text);
    if (footnote !== null) return { pieces: note(footnote[1] ?? '', footnote[2] ?? '', used, context), next };
    const citation = CITATION.exec(text);
    if (citation !== null) {
      const body = inline(joined([{ ...line, text: citation[2] ?? '' }, ...used.slice(1)]), context);
      return { pieces: [{ kind: 'paragraph', place: placeOf(used), text: `[${citation[1]}] ${body}` }], next };
    }
    return { pieces: [], next };
  };

  const literal = (lines: readonly Line[], at: number): Found | undefined => {
    let start = at;
    while (start < lines.length && isBlank(lines[start])) start++;
    const first = lines[start];
    if (first === undefined) return undefined;
    let used = indentedFrom(lines, start);
    if (used.length === 0 && ADORNMENT.test(first.text.slice(0, 1))) {
      // Lines that all begin with the same sign are a listing without indentation.
      let end = start;
      while (lines[end]?.text.startsWith(first.text.slice(0, 1)) === true) end++;
      used = lines.slice(start, end);
    }
    if (used.length === 0) return undefined;
    const text = dedent(used)
      .map((line) => line.text)
      .join('\n');
    return { pieces: [{ kind: 'code', place: placeOf(used), text }], next: start + used.length };
  };

  const fields = (lines: readonly Line[], at: number, context: RstContext): Found | undefined => {
    const line = lines[at];
    const field = FIELD.exec(line?.text ?? '');
    if (line === undefined || field === null) return undefined;
    const rest = indentedFrom(lines, at + 1);
    const value = inline(
      joined([{ ...line, text: field[2] ?? '' }, ...rest.filter((some) => !isBlank(some))]),
      context,
    );
    const text = `**${inline(field[1] ?? '', context)}:** ${value}`.trim();
    const used = [line, ...rest];
    return {
      pieces: [{ kind: 'item', place: placeOf(used), level: context.depth, marker: '-', text }],
      next: at + used.length,
    };
  };

  const lineBlock = (lines: readonly Line[], at: number, context: RstContext): Found | undefined => {
    let end = at;
    while (/^\|(?: |$)/.test(lines[end]?.text ?? '')) end = at + 1 + (end - at) + indentedFrom(lines, end + 1).length;
    if (end === at) return undefined;
    const used = lines.slice(at, end);
    const shown = used.map((line) => inline(line.text.replace(/^\|/, '').trim(), context));
    const text = shown.filter((line) => line !== '').join('  \n');
    return { pieces: text === '' ? [] : [{ kind: 'paragraph', place: placeOf(used), text }], next: end };
  };

  /** A term over an indented definition: an item, with the definition in a list below it. */
  const definition = (lines: readonly Line[], at: number, context: RstContext): Found | undefined => {
    const [line, below] = lines.slice(at, at + 2);
    if (line === undefined || below === undefined || isBlank(below) || indentOf(below) === 0) return undefined;
    if (line.text.endsWith('::')) return undefined;
    const body = indentedFrom(lines, at + 1);
    const term = inline(line.text.replace(/ : .*$/, ''), context);
    const bold = /[*`$[]/.test(term) ? term : `**${term}**`;
    return {
      pieces: [
        { kind: 'item', place: placeOf([line]), level: context.depth, marker: '-', text: bold },
        ...itemPieces('-', '', dedent(body), { ...context, depth: context.depth + 1 }),
      ],
      next: at + 1 + body.length,
    };
  };

  const paragraph = (lines: readonly Line[], at: number, context: RstContext): Found => {
    let end = at + 1;
    while (end < lines.length && !isBlank(lines[end]) && isFlush(lines[end])) end++;
    const used = lines.slice(at, end);
    const text = joined(used);
    if (text.startsWith('>>> ')) {
      return {
        pieces: [{ kind: 'code', place: placeOf(used), text: used.map((line) => line.text).join('\n') }],
        next: end,
      };
    }
    const opens = text.endsWith('::');
    const shown = opens
      ? text
          .replace(/^::$/, '')
          .replace(/\s+::$/, '')
          .replace(/::$/, ':')
      : text;
    const place = placeOf(used);
    const written = inline(shown, context);
    const before: Piece[] = written === '' ? [] : [{ kind: 'paragraph', place, text: written }];
    const listing = opens ? literal(lines, end) : undefined;
    return { pieces: [...before, ...(listing?.pieces ?? [])], next: listing?.next ?? end };
  };

  const quote = (lines: readonly Line[], at: number, context: RstContext): Found | undefined => {
    const line = lines[at];
    if (line === undefined || indentOf(line) === 0) return undefined;
    const used = indentedFrom(lines, at);
    return { pieces: quoted(blocks(dedent(used), context)), next: at + used.length };
  };

  const blocks = (lines: readonly Line[], context: RstContext = top): Piece[] => {
    if (++nesting > MAX_DEPTH) throw new ConversionFailure('too-complex', 'The document is nested too deeply.');
    const pieces: Piece[] = [];
    for (let at = 0; at < lines.length;) {
      if (isBlank(lines[at])) {
        at++;
        continue;
      }
      const found =
        quote(lines, at, context) ??
        explicit(lines, at, context) ??
        (lines[at]?.text.startsWith('__ ') === true ? { pieces: [], next: at + 1 } : undefined) ??
        tables(lines, at) ??
        heading(lines, at) ??
        (isTransition(lines, at) ? { pieces: [], next: at + 1 } : undefined) ??
        lineBlock(lines, at, context) ??
        list(lines, at, context) ??
        fields(lines, at, context) ??
        definition(lines, at, context) ??
        paragraph(lines, at, context);
      pieces.push(...found.pieces);
      at = found.next;
    }
    nesting--;
    return pieces;
  };

  const reader: BlockReader = { blocks, inline, cell };
  return reader;
};

const isFlush = (line: Line | undefined): boolean => line !== undefined && indentOf(line) === 0;

const isTransition = (lines: readonly Line[], at: number): boolean =>
  isAdornment(lines[at]) && (lines[at]?.text.length ?? 0) >= MIN_TRANSITION && isBlank(lines[at + 1]);
