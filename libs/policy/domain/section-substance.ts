import type { Span } from '#kernel';
import type { TextSection, VersionText } from './version-text.ts';

const ENOUGH_WORDS = 12;

const PLACEHOLDER =
  /\b(?:TBD|TBC|TBA|TODO|FIXME|XXX+|lorem ipsum|coming soon|not applicable|intentionally (?:left )?blank|under construction|placeholder)\b|\b(?:to be|yet to be|still to be) (?:determined|defined|confirmed|decided|agreed|specified|completed|written|added|provided|described|documented|advised|announced|finali[sz]ed|filled)\b|\[(?:insert|enter|add|fill|to be|tbd|tbc|specify|describe|placeholder|\.{2,}|…)[^\]\n]{0,60}\]|\?{3,}|_{4,}/i;

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

export interface Substance {
  /** What the section says; null when it says nothing. */
  readonly says: Span | null;
  /** Why it says nothing. */
  readonly lack: string;
}

const wordsBesidePlaceholders = (text: string): number =>
  text
    .split(/(?<=[.!?;:])\s+|\n/)
    .filter((sentence) => !PLACEHOLDER.test(sentence))
    .reduce((sum, sentence) => sum + (sentence.match(WORD)?.length ?? 0), 0);

/** A table says something when a row under its header has a cell with more than a placeholder. */
const tableSays = (text: string): boolean =>
  text
    .split('\n')
    .slice(2)
    .some((row) => row.split('|').some((cell) => /[\p{L}\p{N}]/u.test(cell) && !PLACEHOLDER.test(cell)));

/**
 * Whether a section has a body that says something: a formula, a table with content, or at least twelve words of prose
 * that are no placeholder, in the section or its sub-sections. Sub-headings alone say nothing.
 */
export const sectionSubstance = ({ markdown, blocks }: VersionText, section: TextSection): Substance => {
  const body = blocks.filter(
    ({ kind, start, end }) => kind !== 'heading' && start >= section.start && end <= section.end,
  );
  const textOf = ({ start, end }: Span) => markdown.slice(start, end);
  const strong = body.find(
    (block) =>
      (block.kind === 'formula' && !PLACEHOLDER.test(textOf(block))) ||
      (block.kind === 'table' && tableSays(textOf(block))),
  );
  const prose = body.filter(({ kind }) => kind !== 'formula' && kind !== 'table');
  const words = prose.reduce((sum, block) => sum + wordsBesidePlaceholders(textOf(block)), 0);
  const [first] = prose.filter((block) => wordsBesidePlaceholders(textOf(block)) > 0);
  if (words >= ENOUGH_WORDS && first) return { says: first, lack: '' };
  if (strong) return { says: strong, lack: '' };
  return { says: null, lack: lackOf(body, textOf, words) };
};

const lackOf = (body: readonly Span[], textOf: (span: Span) => string, words: number): string => {
  if (body.length === 0) return 'has no text under it';
  if (body.some((block) => PLACEHOLDER.test(textOf(block)))) return 'holds only a placeholder';
  return `says too little (${words} ${words === 1 ? 'word' : 'words'})`;
};
