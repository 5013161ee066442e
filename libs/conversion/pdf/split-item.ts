import { escapeMarkdown } from '../escape-markdown.ts';
import { joinLines } from './join-lines.ts';
import type { Line } from './lines-in.ts';
import { unionOf, type Area } from './page.ts';
import { sameLetters } from './same-letters.ts';

const MARKER = /^(?:[•◦▪‣●–-]|\(?\d{1,3}[.)])\s*(?=\S)/u;
/** Points by which a nested item stands to the right. */
const INDENT = 6;

export interface ItemPart {
  readonly marker: string;
  readonly text: string;
  readonly nested: boolean;
  readonly area: Area;
}

/**
 * Cuts a list item at lines that begin another one: parsers run the last item of a list and the list below it together.
 * Undefined when there is nothing to cut, or when the lines do not hold what the parser read.
 */
export const splitItem = (marker: string, text: string, lines: readonly Line[]): ItemPart[] | undefined => {
  const starts = lines.flatMap((line, i) => (i === 0 || MARKER.test(line.text) ? [i] : []));
  const [first] = lines;
  const all = joinLines(lines.map((line) => line.text));
  if (starts.length < 2 || first === undefined) return undefined;
  if (!sameLetters(all, text) && !sameLetters(all, marker + text)) return undefined;
  return starts.map((start, i) => {
    const part = lines.slice(start, starts[i + 1]);
    const whole = joinLines(part.map((line) => line.text));
    const own = MARKER.exec(whole)?.[0] ?? '';
    return {
      marker: i === 0 ? marker : own.trim(),
      text: escapeMarkdown(whole.slice(own.length)),
      nested: (part[0]?.x ?? 0) > first.x + INDENT,
      area: unionOf(part),
    };
  });
};
