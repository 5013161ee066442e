import type { Span } from '#kernel';
import { remember } from './remember.ts';

/** Stands for what is no prose: one unit per unit of the original, so that offsets stay true. */
export const FILLER = '\uFFFC';

const NOT_PROSE = [
  /(`{1,3})[^`\n]{1,400}?\1/g,
  /\\{1,3}\((?:[^\\\n]|\\(?!\\{0,2}\))){1,400}?\\{1,3}\)/g,
  /\$(?![\s\d])[^$\n]{1,300}?(?<![\s\\])\$(?!\d)/g,
];
const URL = /\bhttps?:\/\/[^\s)>\]]{1,500}|\bwww\.[^\s)>\]]{1,300}|\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/g;
const LINK_TARGET = /\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)/g;
const HTML_TAG = /<\/?[a-z][^<>\n]{0,300}>/gi;
const EMPHASIS = /\*{1,3}|~~|(?<![\p{L}\p{N}\\])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}{(_])/gu;
const LEADING_MARKS =
  /^[ \t]*(?:>[ \t]?)*(?:(?:[-*+•–]|\d{1,3}[.)]|[a-z]\)|\([a-z0-9]{1,3}\))[ \t]+)?(?:\[[ xX]\][ \t]+)?/;

/** A line that starts anew although Markdown would join it: "Base Date: 2 January 2020". */
const LABEL = /^[ \t]*\*{0,2}[A-Z][\w ]{1,40}:\*{0,2} /;
const HARD_BREAK = / {2}$|\\$/;

const filler = (text: string): string => FILLER.repeat(text.length);
const spaces = (text: string): string => ' '.repeat(text.length);

/**
 * The prose of one block: same length as the slice, list and quote marks, emphasis, tags and link targets turned into spaces, code and
 * inline formulas into fillers, line breaks into spaces. `<br>` becomes a line feed, because converters put whole lists between them.
 */
export const maskProse = (markdown: string, { start, end }: Span): string => masked(markdown.slice(start, end));

const masked = remember((block) =>
  NOT_PROSE.reduce((text, pattern) => text.replace(pattern, filler), block)
    .replace(URL, filler)
    .replace(LINK_TARGET, spaces)
    .split('\n')
    .map((line, n) => (n === 0 || /^[ \t]*>/.test(line) ? line.replace(LEADING_MARKS, spaces) : line))
    .reduce((text, line) => text + (HARD_BREAK.test(text.slice(-2)) || LABEL.test(line) ? '\n' : ' ') + line)
    .replace(/<br\s{0,3}\/?>/gi, (tag) => `\n${' '.repeat(tag.length - 1)}`)
    .replace(HTML_TAG, spaces)
    .replace(EMPHASIS, spaces)
    .replace(/\\(?=[_*#[\]().!~>|-])/g, ' ')
    .replace(/\t|\r/g, ' '),
);
