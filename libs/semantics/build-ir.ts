import { digest } from '#kernel';
import { buildCalendar } from './calendar/build-calendar.ts';
import { buildDataSources } from './build-data-sources.ts';
import { buildParameters } from './build-parameters.ts';
import { documentType } from './document-type.ts';
import { buildFormulas } from './formula/build-formulas.ts';
import type { IrBlock, Obligation, Section, SemanticIr, Sentence } from './ir.ts';
import { buildReferences } from './structure/build-references.ts';
import { buildSections } from './structure/build-sections.ts';
import { buildTables } from './structure/build-tables.ts';
import { scanBlocks } from './structure/scan-blocks.ts';
import { buildTerms } from './terms/build-terms.ts';
import { buildQuantities } from './text/build-quantities.ts';
import { buildSentences } from './text/build-sentences.ts';
import { remember } from './text/remember.ts';

/** A block of the conversion; its id is taken over where it holds the block found here. */
export interface GivenBlock {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly level?: number;
  readonly page?: number;
}

export interface BuildIrOptions {
  readonly blocks?: readonly GivenBlock[];
}

const MODAL =
  /\b(?:must not|must|shall not|shall|should not|should|may not|may|will not|will|is required to|are required to)\b/g;

const obligationsIn = ({ id, text, start }: Sentence): Obligation[] =>
  [...text.matchAll(MODAL)].map((match) => ({
    modal: match[0],
    sentenceId: id,
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));

const firstBlockId = remember((key) => digest('block', key, '1'));

/** Innermost section by position; both lists rise by start. */
const locator = (sections: readonly Section[]): ((at: number) => string | null) => {
  let n = 0;
  let last: string | null = null;
  return (at) => {
    while (n < sections.length && (sections[n]?.start ?? Infinity) <= at) last = sections[n++]?.id ?? null;
    return last;
  };
};

/** Finds the given block that holds an offset; both rise by start. */
const givenAt = (given: readonly GivenBlock[]): ((at: number) => GivenBlock | undefined) => {
  let n = 0;
  return (at) => {
    while (n < given.length && (given[n]?.end ?? 0) <= at) n++;
    const block = given[n];
    return block && block.start <= at ? block : undefined;
  };
};

/**
 * What the Markdown of one version means. Pure and deterministic; never throws; linear in the length of the text.
 * Ids are digests of content and occurrence, so they survive edits elsewhere. Blocks of a conversion only lend their ids:
 * the same Markdown gives the same meaning with and without them.
 */
export const buildIr = (markdown: string, options: BuildIrOptions = {}): SemanticIr => {
  const scanned = scanBlocks(markdown);
  const sections = buildSections(markdown, scanned);
  const sectionAt = locator(sections);
  const given = givenAt([...(options.blocks ?? [])].sort((a, b) => a.start - b.start));
  const seen = new Map<string, number>();
  const blocks: readonly IrBlock[] = scanned.map((block) => {
    const key = `${block.kind} ${markdown.slice(block.start, block.end)}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return {
      ...block,
      id: given(block.start)?.id ?? (occurrence === 1 ? firstBlockId(key) : digest('block', key, String(occurrence))),
      sectionId: sectionAt(block.start),
    };
  });
  const tables = buildTables(markdown, blocks);
  const sentences = buildSentences(markdown, blocks, tables);
  const formulas = buildFormulas(markdown, blocks);
  let prose = '';
  for (const { start, text } of sentences) if (start >= prose.length) prose = prose.padEnd(start, ' ') + text;
  const terms = buildTerms(markdown, prose, { blocks, sections, sentences, tables, formulas });
  const wordy = new Set(sentences.filter(({ kind }) => kind === 'cell').map(({ start }) => start));
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter(({ start }) => !wordy.has(start));
  const quantities = buildQuantities(sentences, cells);
  const first = sections[0];
  const title = first ? { ...first.headingSpan, text: first.heading } : null;
  return {
    schemaVersion: 1,
    title,
    wordCount: sentences.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0),
    length: markdown.length,
    documentType: documentType(title?.text ?? '', sections, sentences),
    sections,
    blocks,
    sentences,
    terms,
    parameters: buildParameters(tables, terms, sentences, quantities),
    quantities,
    formulas,
    tables,
    references: buildReferences(sentences, sections, tables, formulas),
    calendar: buildCalendar(sentences),
    dataSources: buildDataSources(sentences),
    obligations: sentences.flatMap(obligationsIn),
  };
};
