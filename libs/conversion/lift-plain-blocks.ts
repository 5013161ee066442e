import type { Block } from './document.ts';

type PlainBlock = Omit<Block, 'id'>;

export interface LiftedText {
  readonly plain: readonly PlainBlock[];
  /** What is left, with a paragraph that says nothing wherever blocks were taken out. */
  readonly rest: string;
  /** Where in the rest these paragraphs stand. */
  readonly standIns: ReadonlySet<number>;
  /** The place in the whole text of a place in the rest. */
  restore(offset: number): number;
}

/** Begins no block but a paragraph, whatever stands before it. */
const PLAIN = String.raw`(?:\*\*)?(?:[\p{L}"“(]|\d+(?:[^\d.)]|[.)]\S|$))`;
const PLAIN_LINE = new RegExp(`^${PLAIN}`, 'u');
const ITEM = new RegExp(String.raw`^(?:(-)|\d{1,9}([.)])) ${PLAIN}`, 'u');
const HEADING = /^(#{1,6}) [^ \t]/;
const TABLE_ROW = /^\|.*\|$/;
const DELIMITER_ROW = /^\|(?: *:?-+:? *\|)+$/;
const MASKED_FORMULA = /^<\?[x \t]*\?>$/;
const FENCE = /^(`{3,}|~{3,})[^`]*$/;
const FENCE_END = /^[ \t]*(`+|~+)[ \t]*$/;
const COMMENT = '<!-- -->';
const BLANK = /^[ \t]*$/;
/** Where a listing or a comment may begin, also behind the signs of lists, quotes and notes: it may hold empty lines. */
const MAY_GO_ON =
  /^(?:[\s>]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]]*\]:)*(?:`{3}|~{3}|<(?:[!?]|script|pre|style|textarea))/i;
/** Ends whatever was open. */
const STAND_IN = 'x\n\n';

interface Line {
  readonly start: number;
  readonly text: string;
}

const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, text: line };
    start += line.length + 1;
    return found;
  });
};

const isBlank = ({ text }: Line): boolean => BLANK.test(text);
const isIndented = ({ text }: Line): boolean => text.startsWith(' ') || text.startsWith('\t');
const endOf = ({ start, text }: Line): number => start + text.length;
/** White space at its end is no part of a block. */
const endsClean = ({ text }: Line): boolean => !text.endsWith(' ') && !text.endsWith('\t');

/** Cells of a table row: a bar behind a backslash is a letter. */
const cellsOf = ({ text }: Line): number => text.replace(/\\[\\|]/g, '').split('|').length;

const isTable = ([head, delimiter, ...body]: readonly Line[]): boolean =>
  head !== undefined &&
  delimiter !== undefined &&
  TABLE_ROW.test(head.text) &&
  DELIMITER_ROW.test(delimiter.text) &&
  cellsOf(head) === cellsOf(delimiter) &&
  body.every(({ text }) => TABLE_ROW.test(text));

/** `-`, `.` or `)`, which items of one list share. */
const signOf = ({ text }: Line): string | undefined => {
  const item = ITEM.exec(text);
  return item?.[1] ?? item?.[2];
};

/** Items of one list, one line each. */
const itemsOf = (lines: readonly Line[]): PlainBlock[] | undefined => {
  const signs = new Set(lines.map((line) => (endsClean(line) ? signOf(line) : undefined)));
  return signs.size === 1 && !signs.has(undefined)
    ? lines.map((line) => ({ start: line.start, end: endOf(line), kind: 'list_item', level: 1 }))
    : undefined;
};

/** What stands around lines between empty lines. */
interface Surroundings {
  /** The line after the empty lines below. */
  readonly next: Line | undefined;
  /** The block above is no plain one. */
  readonly isBehindOther: boolean;
  readonly formulas: ReadonlySet<number>;
}

/** The blocks of lines between empty lines, when they can be nothing else. */
const plainBlocksOf = (
  lines: readonly Line[],
  { next, isBehindOther, formulas }: Surroundings,
): PlainBlock[] | undefined => {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || !endsClean(last)) return undefined;
  const span = { start: first.start, end: endOf(last) };
  if (lines.every(({ text }) => PLAIN_LINE.test(text))) return [{ ...span, kind: 'paragraph' }];
  if (isTable(lines)) return [{ ...span, kind: 'table' }];
  if (lines.length === 1) {
    const level = HEADING.exec(first.text)?.[1]?.length;
    if (level !== undefined) return [{ ...span, kind: 'heading', level }];
    if (first.text === COMMENT) return [];
    if (formulas.has(first.start) && MASKED_FORMULA.test(first.text)) return [{ ...span, kind: 'formula' }];
  }
  // What is indented below a list belongs to it. Behind indented code the parser does not begin every list.
  return isBehindOther || (next !== undefined && isIndented(next)) ? undefined : itemsOf(lines);
};

/** The first line from `at` on of which `test` is true; the number of lines when there is none. */
const lineWhere = (lines: readonly Line[], at: number, test: (line: Line) => boolean): number => {
  for (let i = at; i < lines.length; i++) {
    const line = lines[i];
    if (line !== undefined && test(line)) return i;
  }
  return lines.length;
};

/** Number of the line that closes a listing which begins on line `at`. */
const closingFence = (lines: readonly Line[], at: number): number | undefined => {
  const mark = FENCE.exec(lines[at]?.text ?? '')?.[1];
  if (mark === undefined) return undefined;
  const found = lineWhere(lines, at + 1, ({ text }) => FENCE_END.exec(text)?.[1]?.startsWith(mark) === true);
  const [close, after] = [lines[found], lines[found + 1]];
  // Indented, it may be a line of the listing.
  const isCertain = close !== undefined && !/\s/.test(close.text) && (after === undefined || isBlank(after));
  return isCertain ? found : undefined;
};

/**
 * Takes out the blocks of a Markdown text that can be told without a parser: paragraphs, headings, tables and flat lists
 * between empty lines, at the left edge. A Markdown parser takes far longer for each of them than for the characters.
 * `formulas` are the places where masked formulas begin.
 */
export const liftPlainBlocks = (text: string, formulas: ReadonlySet<number>): LiftedText => {
  const plain: PlainBlock[] = [];
  const standIns = new Set<number>();
  /** Places in the rest from which on the same shift holds. */
  const places: number[] = [0];
  const shifts: number[] = [0];
  let rest = '';

  const keep = (from: number, to: number): void => {
    places.push(rest.length);
    shifts.push(from - rest.length);
    rest += text.slice(from, to);
  };

  // A byte order mark counts as nothing at the start of a text only.
  const lines = /[\r\uFEFF]/.test(text) ? [] : linesOf(text);
  let at = 0;
  /** Where what is not plain begins, since the last plain block. */
  let from: number | undefined = lines.length === 0 ? 0 : undefined;
  while ((at = lineWhere(lines, at, (line) => !isBlank(line))) < lines.length) {
    const close = closingFence(lines, at);
    const end = close === undefined ? lineWhere(lines, at, isBlank) : close + 1;
    const next = lineWhere(lines, end, (line) => !isBlank(line));
    const group = lines.slice(at, end);
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) break;
    const blocks =
      close === undefined
        ? plainBlocksOf(group, { next: lines[next], isBehindOther: from !== undefined, formulas })
        : [{ start: first.start, end: endOf(last), kind: 'code' as const }];
    if (blocks !== undefined) {
      if (from !== undefined) keep(from, first.start);
      if (from !== undefined || rest === '') {
        standIns.add(rest.length);
        rest += STAND_IN;
      }
      from = undefined;
      for (const block of blocks) plain.push(block);
    } else {
      from ??= first.start;
      if (group.some((line) => MAY_GO_ON.test(line.text))) break;
    }
    at = next;
  }
  if (from !== undefined) keep(from, text.length);

  return {
    plain,
    rest,
    standIns,
    restore: (offset) => {
      let low = 0;
      for (let high = places.length; high - low > 1;) {
        const middle = (low + high) >> 1;
        if ((places[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return offset + (shifts[low] ?? 0);
    },
  };
};
