import { joinLines } from './join-lines.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { Line } from './lines-in.ts';
import { sameLetters } from './same-letters.ts';

export interface Segment {
  readonly lines: readonly Line[];
  readonly text: string;
  /** Printed as a heading: set apart by weight, slant or size. */
  readonly heading: boolean;
}

const MAX_HEADING = 120;
const MAX_HEADING_LINES = 2;
const CAPTION = /^(?:figure|fig\.|table|chart|exhibit)\s+[\d.-]+\s*[.:]/i;
/** Lines further apart than this many usual distances belong to different paragraphs. */
const WIDE_GAP = 1.3;
const TALLER = 1.1;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const isTitleCase = (text: string): boolean =>
  text.split(' ').every((word) => word.length < 4 || /^[^\p{Ll}]/u.test(word));

/** Does this stand as a heading over `body` text? Formulas and captions do not. */
export const looksLikeHeading = (lines: readonly Line[], body: number): boolean => {
  const text = lines.map((line) => line.text).join(' ');
  if (lines.length === 0 || lines.length > MAX_HEADING_LINES || text.length > MAX_HEADING) return false;
  if (/[.,;:]$|[=|\uE000-\uF8FF]|^[^\p{L}]*$/u.test(text) || CAPTION.test(text)) return false;
  const tall = lines.every(({ height }) => height >= body * TALLER);
  const bold = lines.every((line) => line.bold);
  const slanted = lines.every((line) => line.italic) && isTitleCase(text);
  return tall || bold || slanted;
};

const isBorder = (above: Line, below: Line, pitch: number): boolean => {
  const distance = below.y + below.height - (above.y + above.height);
  const resized = Math.abs(above.height - below.height) > Math.min(above.height, below.height) * (TALLER - 1) * 2;
  return distance > pitch * WIDE_GAP || resized || above.bold !== below.bold || above.italic !== below.italic;
};

const groups = (lines: readonly Line[]): Line[][] => {
  const pitch = median(
    lines.slice(1).map((line, i) => line.y + line.height - ((lines[i]?.y ?? 0) + (lines[i]?.height ?? 0))),
  );
  const all: Line[][] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    if (above === undefined || isBorder(above, line, pitch)) all.push([line]);
    else all.at(-1)?.push(line);
  });
  return all;
};

/**
 * Cuts a paragraph where its lines say that it is several: wide gaps and headings run in. `text` is what the parser
 * read; when the lines do not hold the same letters in the same order, it is kept whole.
 */
export const splitParagraph = (text: string, lines: readonly Line[], body: number): Segment[] => {
  const whole: Segment[] = [{ lines, text, heading: looksLikeHeading(lines, body) }];
  if (lines.length < 2 || !sameLetters(joinLines(lines.map((line) => line.text)), text)) return whole;
  const parts = groups(lines).map((part) => ({ part, heading: looksLikeHeading(part, body) }));
  const merged: { part: Line[]; heading: boolean }[] = [];
  parts.forEach(({ part, heading }, i) => {
    const before = merged.at(-1);
    const [first] = part;
    const last = before?.part.at(-1);
    // A last line in italics is no paragraph of its own: only gaps and headings cut.
    const gap = first !== undefined && last !== undefined && first.y - last.y > last.height * 2;
    if (i > 0 && before !== undefined && !heading && !before.heading && !gap) before.part.push(...part);
    else merged.push({ part: [...part], heading });
  });
  if (merged.length === 1) return whole;
  return merged.map(({ part, heading }) => ({
    lines: part,
    text: escapeMarkdown(joinLines(part.map((line) => line.text))),
    heading,
  }));
};
