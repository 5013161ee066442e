import { digest, type Span } from '#kernel';
import type { Section } from '../ir.ts';
import { maskProse } from '../text/mask-prose.ts';
import type { ScannedBlock } from './scan-blocks.ts';
import { sectionType } from './section-type.ts';

const NUMBER =
  /^(?:(?:section|chapter|part|article)\s+)?((?:\d{1,3}(?:\.\d{1,3}){0,5}|[IVX]{1,5}(?=[.)]))[.)]?)\s+(?=\S)|^(?:appendix|annex|schedule|exhibit)\s+([A-Z]|[IVX]{1,5}|\d{1,3}(?:\.\d{1,3}){0,3})\b[.:)]?\s{0,3}[–—:-]?\s{0,3}/i;

/** The words of a heading with their span, without hashes and emphasis. */
const headingWords = (markdown: string, block: ScannedBlock): Span & { readonly text: string } => {
  const masked = maskProse(markdown, block)
    .replace(/^\s{0,3}#{1,6}/, (marks) => ' '.repeat(marks.length))
    .replace(/[ #]+$/, '');
  const lead = masked.length - masked.trimStart().length;
  const start = block.start + lead;
  const end = block.start + masked.trimEnd().length;
  return {
    start,
    end: Math.max(start, end),
    text: markdown
      .slice(start, Math.max(start, end))
      .replace(/[`*_\\]/g, '')
      .replace(/\s+/g, ' '),
  };
};

/** Sections from headings. Ids come from the path of headings, so numbers and edits elsewhere do not move them. */
export const buildSections = (markdown: string, blocks: readonly ScannedBlock[]): readonly Section[] => {
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block) => ({ block, words: headingWords(markdown, block) }));
  const seen = new Map<string, number>();
  const open: Section[] = [];
  return headings.flatMap(({ block, words }, n) => {
    if (words.text === '') return [];
    const level = block.level ?? 1;
    let following = n + 1;
    while (following < headings.length && (headings[following]?.block.level ?? 1) > level) following++;
    const next = headings[following];
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const match = NUMBER.exec(words.text);
    const number = match ? (match[1] ?? match[2] ?? '').replace(/[.)]+$/, '') : null;
    const bare = match?.[1] === undefined ? words.text : words.text.slice(match[0].length).trim();
    const parent = open.at(-1);
    const path = [...(parent?.path ?? []), bare];
    const key = path.join('\n').toLowerCase();
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const section: Section = {
      id: digest('section', key, String(occurrence)),
      heading: bare,
      number,
      level,
      type: sectionType(bare),
      headingSpan: { start: words.start, end: words.end },
      path,
      parentId: parent?.id ?? null,
      start: block.start,
      end: next?.block.start ?? markdown.length,
    };
    open.push(section);
    return [section];
  });
};
