import type { Place } from '../draft.ts';

/** A line of the source without its end; tabs are spaces. Offsets are those of the whole line in the source. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TAB = 8;

const expandTabs = (line: string): string => {
  let text = '';
  for (const part of line.split(/(\t)/)) text += part === '\t' ? ' '.repeat(TAB - (text.length % TAB)) : part;
  return text.trimEnd();
};

/** The lines of a text with their offsets. */
export const linesOf = (source: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const whole of source.split(/(?<=\n)/)) {
    const line = whole.replace(/\r?\n$/, '');
    lines.push({ text: expandTabs(line), start, end: start + line.length });
    start += whole.length;
  }
  return lines;
};

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text === '';

export const indentOf = (line: Line): number => line.text.length - line.text.trimStart().length;

/** Lines without the indentation that all of them have. */
export const dedent = (lines: readonly Line[]): Line[] => {
  const filled = lines.filter((line) => !isBlank(line));
  const indent = filled.reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
  return lines.map((line) => ({ ...line, text: line.text.slice(indent === Infinity ? 0 : indent) }));
};

/** Without blank lines at either end. */
export const trimBlank = (lines: readonly Line[]): Line[] => {
  const first = lines.findIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
};

/** The indented lines from `at` on, blank ones between them included. */
export const indentedFrom = (lines: readonly Line[], at: number, indent = 1): Line[] => {
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || isBlank(line)) continue;
    if (indentOf(line) < indent) break;
    end = i + 1;
  }
  return lines.slice(at, end);
};

export const placeOf = (lines: readonly Line[]): Place => {
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined || last === undefined ? {} : { source: { start: first.start, end: last.end } };
};
