import type { Span } from '#kernel';
import type { IrBlockKind } from '../ir.ts';

export interface ScannedBlock extends Span {
  readonly kind: IrBlockKind;
  readonly level?: number;
  /** Info string of a fence. */
  readonly language?: string;
}

interface Line extends Span {
  readonly text: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})\s{0,3}([\w+-]*)/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const LIST_ITEM = /^([ \t]{0,12})(?:[-*+•–]|\d{1,3}[.)]|[a-z]\)|\([a-z0-9]{1,3}\))[ \t]+\S/;
const QUOTE = /^ {0,3}>/;
const TABLE_DELIMITER =
  /^ {0,3}\|?[ \t]{0,9}:?-{1,200}:?[ \t]{0,9}(?:\|[ \t]{0,99}:?-{1,200}:?[ \t]{0,99}){0,80}\|?[ \t]{0,99}$/;
const SETEXT = /^ {0,3}(=+|-{2,})[ \t]{0,20}$/;
const RULE = /^ {0,3}(?:\*[ \t]{0,3}){3,}$|^ {0,3}(?:-[ \t]{0,3}){3,}$|^ {0,3}(?:_[ \t]{0,3}){3,}$/;
const MATH_OPEN = /^ {0,3}(\$\$|\\{1,3}\[)/;
const HTML_COMMENT = /^ {0,3}<!--/;

const linesOf = (markdown: string): Line[] => {
  const lines: Line[] = [];
  for (let start = 0; start <= markdown.length;) {
    const newline = markdown.indexOf('\n', start);
    const end = newline < 0 ? markdown.length : newline;
    lines.push({ start, end, text: markdown.slice(start, end).replace(/\r$/, '') });
    if (newline < 0) break;
    start = newline + 1;
  }
  return lines;
};

const blank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';

const startsBlock = (text: string): boolean =>
  HEADING.test(text) ||
  FENCE.test(text) ||
  LIST_ITEM.test(text) ||
  QUOTE.test(text) ||
  MATH_OPEN.test(text) ||
  RULE.test(text);

const closesMath = (text: string, open: string): boolean =>
  open === '$$' ? text.includes('$$') : /\\{1,3}\]/.test(text);

/** Splits Markdown into blocks by lines, in order, without overlap. Linear; never throws. Front matter and comments are left out. */
export const scanBlocks = (markdown: string): readonly ScannedBlock[] => {
  const lines = linesOf(markdown);
  const blocks: ScannedBlock[] = [];
  const at = (i: number): Line => lines[i] ?? { start: markdown.length, end: markdown.length, text: '' };
  const add = (kind: IrBlockKind, from: number, to: number, more: { level?: number; language?: string } = {}): void => {
    const end = at(to).start + at(to).text.length;
    blocks.push({ kind, start: at(from).start, end, ...more });
  };
  const until = (from: number, stop: (text: string) => boolean): number => {
    let i = from;
    while (i < lines.length && !stop(at(i).text)) i++;
    return Math.min(i, lines.length - 1);
  };

  let i = 0;
  if (at(0).text.trim() === '---') {
    const close = lines.findIndex((line, n) => n > 0 && /^(---|\.\.\.)\s*$/.test(line.text));
    if (close > 0 && close < 60 && /^[\w-]{1,60}\s*:/m.test(at(1).text)) i = close + 1;
  }
  while (i < lines.length) {
    const { text } = at(i);
    if (text.trim() === '') {
      i++;
      continue;
    }
    const fence = FENCE.exec(text);
    if (fence) {
      const mark = (fence[1] ?? '```').slice(0, 3);
      const close = until(i + 1, (line) => line.trimStart().startsWith(mark));
      add('code', i, close, { language: fence[2] ?? '' });
      i = close + 1;
      continue;
    }
    if (HTML_COMMENT.test(text)) {
      i = until(i, (line) => line.includes('-->')) + 1;
      continue;
    }
    const math = MATH_OPEN.exec(text);
    if (math) {
      const open = math[1] ?? '$$';
      const rest = text.slice(text.indexOf(open) + open.length);
      const close = closesMath(rest, open) ? i : until(i + 1, (line) => closesMath(line, open) || line.trim() === '');
      add('formula', i, close);
      i = close + 1;
      continue;
    }
    const heading = HEADING.exec(text);
    if (heading) {
      add('heading', i, i, { level: (heading[1] ?? '#').length });
      i++;
      continue;
    }
    if (
      text.includes('|') &&
      TABLE_DELIMITER.test(at(i + 1).text) &&
      at(i + 1).text.includes('-') &&
      !blank(lines[i + 1])
    ) {
      const last = until(i + 2, (line) => !line.includes('|'));
      const close = at(last).text.includes('|') ? last : last - 1;
      add('table', i, Math.max(close, i + 1));
      i = Math.max(close, i + 1) + 1;
      continue;
    }
    if (RULE.test(text)) {
      i++;
      continue;
    }
    if (/^( {4}|\t)/.test(text) && blank(lines[i - 1]) && !/list_item/.test(blocks.at(-1)?.kind ?? '')) {
      const close = until(i, (line) => !/^( {4}|\t|\s*$)/.test(line));
      const last = /^( {4}|\t)/.test(at(close).text) ? close : close - 1;
      add('code', i, Math.max(i, last), { language: '' });
      i = Math.max(i, last) + 1;
      continue;
    }
    const item = LIST_ITEM.exec(text);
    const kind: IrBlockKind = item ? 'list_item' : QUOTE.test(text) ? 'quote' : 'paragraph';
    let last = i;
    while (last + 1 < lines.length && !blank(lines[last + 1])) {
      const next = at(last + 1).text;
      if (kind === 'paragraph' && SETEXT.test(next)) break;
      if (kind === 'quote' ? !QUOTE.test(next) : startsBlock(next)) break;
      if (next.includes('|') && TABLE_DELIMITER.test(at(last + 2).text) && at(last + 2).text.includes('-')) break;
      last++;
    }
    if (kind === 'paragraph' && SETEXT.test(at(last + 1).text)) {
      add('heading', i, last, {
        level: at(last + 1)
          .text.trim()
          .startsWith('=')
          ? 1
          : 2,
      });
      i = last + 2;
      continue;
    }
    add(kind, i, last, item ? { level: 1 + Math.floor((item[1] ?? '').replace(/\t/g, '    ').length / 2) } : {});
    i = last + 1;
  }
  return blocks;
};
