import { digest } from '#kernel';
import type { Formula, Reference, ReferenceKind, Section, Sentence, Table } from '../ir.ts';

const REFERENCE =
  /\b(?<word>[Ss]ections?|[Ss]ec\.|§|[Cc]hapters?|[Aa]ppendi(?:x|ces)|[Aa]nnex(?:es)?|[Ss]chedule|[Ee]xhibit|[Tt]ables?|[Ff]igures?|[Ff]ig\.|[Ee]quations?|[Ee]q\.|[Ff]ormula|[Cc]lause|[Pp]aragraph)\s{1,2}(?<label>\(?(?:[A-Z](?:\.\d{1,3}){0,3}(?![\w'’])|[IVX]{1,6}(?![\w'’])|\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?(?!\w)(?!\.\d))\)?)/g;
/** "of the Rulebook", "of Regulation (EU) 2016/1011": then the number is another document's. */
const ELSEWHERE =
  /^\s{0,2}(?:\([a-z0-9]{1,3}\)\s?){0,2}(?:of|in|to|from)\s(?:the\s)?(?!(?:this|these|that)\b)(?:[A-Z][\w&’'-]{1,30}\s?){1,6}|^\s?,?\s(?:of|in) the (?:\w+ ){0,3}(?:guide|manual|handbook|rulebook|prospectus|paper|act|regulation|directive|agreement|contract)\b/;
const NAMED_DOCUMENT =
  /\b(?:the|our|its)\s(?<name>(?:[A-Z][\w&’'-]{1,24}\s){1,6}(?:Manual|Guide|Handbook|Rulebook|Policy|Procedures?|Methodology|Prospectus|Agreement|Guidelines|Specification|Standard|Whitepaper|Annexure|Code))\b/g;

const KINDS: readonly (readonly [ReferenceKind, RegExp])[] = [
  ['appendix', /^(?:append|annex|schedule|exhibit)/i],
  ['table', /^table/i],
  ['figure', /^fig/i],
  ['equation', /^(?:eq|formula)/i],
];

/** Longer stretches between a caption and a table mean that they do not belong together. */
const CAPTION_REACH = 300;

/** Labels that something in the document carries ("Table 1:") with what carries them: the table beside a caption, or the caption's block. */
const captions = (sentences: readonly Sentence[], tables: readonly Table[]): ReadonlyMap<string, string> =>
  new Map(
    sentences.flatMap(({ text, start, end, blockId }): [string, string][] => {
      const match = /^\s{0,3}(table|figure|fig\.|equation|exhibit)\s(\d{1,3}(?:\.\d{1,3})?|[A-Z])\s?[:.–—-]/i.exec(
        text,
      );
      const kind = KINDS.find(([, pattern]) => pattern.test(match?.[1] ?? ''))?.[0];
      if (!match || !kind) return [];
      const below = tables.find((table) => table.start >= end && table.start - end < CAPTION_REACH);
      const above = tables.findLast((table) => table.end <= start && start - table.end < CAPTION_REACH);
      const target = kind === 'table' ? ((below ?? above)?.id ?? blockId) : blockId;
      return [[`${kind} ${(match[2] ?? '').toUpperCase()}`, target]];
    }),
  );

const targetOf = (
  kind: ReferenceKind,
  label: string,
  sections: readonly Section[],
  tables: readonly Table[],
  formulas: readonly Formula[],
  captioned: boolean,
): string | null => {
  const wanted = label.toUpperCase();
  if (kind === 'section') return sections.find(({ number }) => number?.toUpperCase() === wanted)?.id ?? null;
  const heading = new RegExp(
    `^(?:${kind === 'appendix' ? 'appendix|annex|schedule|exhibit' : kind})\\s+${wanted.replace(/\./g, '\\.')}(?![\\w])`,
    'i',
  );
  const titled = sections.find((section) => heading.test(section.heading));
  if (titled) return titled.id;
  if (kind === 'equation')
    return (
      formulas.find(({ text }) => text.trimEnd().endsWith(`(${label})`) || text.includes(`\\tag{${label}}`))?.id ?? null
    );
  // Without captions the tables are counted.
  return kind === 'table' && !captioned && /^\d+$/.test(label) ? (tables[Number(label) - 1]?.id ?? null) : null;
};

/** Cross references and whether the document holds what they name. */
export const buildReferences = (
  sentences: readonly Sentence[],
  sections: readonly Section[],
  tables: readonly Table[],
  formulas: readonly Formula[],
): readonly Reference[] => {
  const captioned = captions(sentences, tables);
  const tablesCaptioned = [...captioned.keys()].some((caption) => caption.startsWith('table'));
  const seen = new Map<string, number>();
  const references: Reference[] = [];
  const add = (reference: Omit<Reference, 'id'>): void => {
    const key = `${reference.kind} ${reference.label} ${reference.sentenceId ?? ''}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    references.push({ id: digest('reference', key, String(occurrence)), ...reference });
  };
  for (const { id, text, start } of sentences) {
    for (const match of text.matchAll(REFERENCE)) {
      const word = match.groups?.['word'] ?? '';
      const label = (match.groups?.['label'] ?? '').replace(/[()]/g, '');
      const kind = KINDS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'section';
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
      if (/^\s{0,3}$/.test(text.slice(0, match.index)) && /^\s?[:.–—-]/.test(after)) continue;
      const target =
        targetOf(kind, label, sections, tables, formulas, tablesCaptioned) ??
        captioned.get(`${kind} ${label.toUpperCase()}`) ??
        null;
      const external = target === null && ELSEWHERE.test(after);
      add({
        kind,
        label,
        target,
        external,
        sentenceId: id,
        start: start + match.index,
        end: start + match.index + match[0].length,
      });
    }
    for (const match of text.matchAll(NAMED_DOCUMENT)) {
      const name = match.groups?.['name'] ?? '';
      const from = start + match.index + match[0].length - name.length;
      add({
        kind: 'document',
        label: name,
        target: null,
        external: true,
        sentenceId: id,
        start: from,
        end: from + name.length,
      });
    }
  }
  return references;
};
