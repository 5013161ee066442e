import { boxesAround, decodeWords, digest, type PageBox, type PlacedWord, type Span } from '#kernel';
import type { SemanticIr } from '#semantics';
import type { AnalysisInput } from './analyse.ts';
import { BLANK } from './blank.ts';
import type { Finding } from './finding.ts';
import { severities, type Hit, type Rule } from './rule.ts';

/** Units between a finding and a blank that still belong together: a space and a word such as "of". */
const BESIDE = 20;
/** The rule that reports blanks. */
const BLANK_RULE = 'SC-12';

/** Longer quotes point nowhere: the reader is shown the start. */
const LONGEST_QUOTE = 300;
/** A sentence may hold a blank and be wrong in another way. */
const LONG_QUOTE = 120;

const trimmed = (markdown: string, { start, end }: Span): Span => {
  let a = Math.max(0, start);
  let b = Math.min(markdown.length, end, a + LONGEST_QUOTE);
  while (a < b && /\s/.test(markdown[a] ?? '')) a++;
  // A quote that begins inside bold marks takes them in, so that it reads and renders whole.
  if (markdown.slice(a - 2, a) === '**' && markdown.slice(a, b).split('**').length % 2 === 0) a -= 2;
  while (b > a && /\s/.test(markdown[b - 1] ?? '')) b--;
  return { start: a, end: b };
};

const holding = <Block extends Span>(blocks: readonly Block[], at: number): Block | undefined => {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return undefined;
    if (block.end <= at) low = middle + 1;
    else if (block.start > at) high = middle - 1;
    else return block;
  }
  return undefined;
};

/** The boxes of the words of a span, one for each line; none where words have no places. */
const printedAt = (words: readonly PlacedWord[], { start, end }: Span): PageBox[] => {
  let low = 0;
  for (let high = words.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let next = low;
  while (next < words.length && (words[next]?.start ?? end) < end) next++;
  return boxesAround(words.slice(low, next));
};

/** Whether a blank stands in the span or right beside it: then what is missing there is the blank's matter, and the placeholder rule reports it. */
const waitsForBlank = (markdown: string): ((span: Span) => boolean) => {
  const blanks = [...markdown.matchAll(BLANK)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  if (blanks.length === 0) return () => false;
  return ({ start, end }) => blanks.some((blank) => blank.start < end + BESIDE && start - BESIDE < blank.end);
};

/**
 * Hits become findings here and nowhere else: the quote is cut from the Markdown, so it is always in the text, and a hit without any text is
 * dropped. Ids are digests of rule, quote, section path and occurrence; sorted by place, then severity.
 */
export const buildFindings = (
  markdown: string,
  ir: SemanticIr,
  found: readonly { readonly rule: Rule; readonly hits: readonly Hit[] }[],
  { blocks: given = [], words }: Pick<AnalysisInput, 'blocks' | 'words'>,
): readonly Finding[] => {
  const waits = waitsForBlank(markdown);
  const seen = new Map<string, number>();
  const sections = new Map(ir.sections.map((section) => [section.id, section]));
  const placed = words === undefined ? [] : [...decodeWords(words)];
  const givenBlocks = [...given].sort((a, b) => a.start - b.start);
  const cut = (span: Span): Span & { quote: string } => {
    const { start, end } = trimmed(markdown, span);
    return { start, end, quote: markdown.slice(start, end) };
  };
  return found
    .flatMap(({ rule, hits }) => hits.map((hit) => ({ rule, hit, place: cut(hit.span) })))
    .filter(
      ({ rule, place }) =>
        place.quote !== '' && (rule.id === BLANK_RULE || place.quote.length > LONG_QUOTE || !waits(place)),
    )
    .sort((a, b) => a.place.start - b.place.start || a.rule.id.localeCompare(b.rule.id) || a.place.end - b.place.end)
    .flatMap(({ rule, hit, place }, n, all) => {
      const before = all[n - 1];
      if (before && before.rule.id === rule.id && before.place.start === place.start && before.place.end === place.end)
        return [];
      const block = holding(ir.blocks, place.start);
      const source = holding(givenBlocks, place.start);
      const quoted = printedAt(placed, place);
      const boxes = quoted.length === 0 ? source?.boxes : quoted;
      const page = quoted[0]?.page ?? source?.page;
      const path = (block?.sectionId ? sections.get(block.sectionId)?.path : undefined) ?? [];
      const key = [rule.id, place.quote.replace(/\s+/g, ' ').toLowerCase(), path.join(' > ').toLowerCase()];
      const occurrence = (seen.get(key.join('\n')) ?? 0) + 1;
      seen.set(key.join('\n'), occurrence);
      const finding: Finding = {
        id: digest(...key, String(occurrence)),
        ruleId: rule.id,
        category: rule.category,
        severity: hit.severity ?? rule.severity,
        title: rule.title,
        explanation: hit.explanation,
        ...place,
        blockId: source?.id ?? block?.id ?? null,
        ...(page === undefined ? {} : { page }),
        ...(boxes === undefined ? {} : { boxes }),
        related: (hit.related ?? []).map(cut).filter(({ quote }) => quote !== ''),
        ...(hit.suggestion ? { suggestion: hit.suggestion } : {}),
        confidence: hit.confidence ?? 0.8,
        mergedInto: null,
        ...(hit.insertAt === undefined
          ? {}
          : { absence: true as const, insertAt: Math.min(markdown.length, Math.max(0, hit.insertAt)) }),
      };
      return [finding];
    })
    .sort(
      (a, b) =>
        a.start - b.start ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        a.ruleId.localeCompare(b.ruleId),
    );
};
