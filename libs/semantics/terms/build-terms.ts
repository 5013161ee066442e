import { digest, type Span } from '#kernel';
import type { Formula, IrBlock, Section, Sentence, Table, Term, TermForm } from '../ir.ts';
import { remember } from '../text/remember.ts';
import { useFinder } from './use-finder.ts';
import { findSymbolDefinitions } from './find-symbol-definitions.ts';

interface Found extends Span {
  readonly name: string;
  readonly form: TermForm;
  readonly definitionSpan: Span;
}

const DEFINES =
  '(?:means|mean|shall mean|has the meaning|have the meaning|refers to|is defined as|are defined as|is defined to be|denotes?|stands for)';
const NAME = "[A-Z][\\w&’'./-]*(?:\\s(?:(?:of|the|and|for|to|in|on|per)\\s)?[A-Z0-9][\\w&’'./-]*){0,6}";
const QUOTED = new RegExp(`["“]([^"“”\\n]{2,60})["”]\\s{1,2}(?:\\([^()]{1,40}\\)\\s)?${DEFINES}\\b`, 'g');
const UNQUOTED = new RegExp(
  `(?:^\\s{0,3}|[.;:]\\s|\\b(?:[Ii]n|[Tt]hroughout|[Ff]or the purposes? of) (?:this|these) (?:document|section|methodology|policy|specification|rules?|guideline|strategy|paper),?\\s|\\b[Hh]ere,?\\s|\\b[Tt]he term\\s|\\b[Tt]erm\\s|\\b[Tt]he\\s)(${NAME})\\s{1,2}${DEFINES}\\b`,
  'g',
);
const PARENTHESISED =
  /\((?:the|each,? an?|together,? the|collectively,? the|hereinafter,?(?: the)?|or)?\s?["“]([^"“”()\n]{2,50})["”]\)/g;
const ACRONYM =
  /\b((?:[A-Za-z][\w&’'-]*[\s-](?:\d{1,5}\s)?){1,7}?[A-Za-z][\w’'-]*)\s\(\s?["“]?([A-Z][A-Za-z&]{0,2}[A-Z][A-Za-z0-9]{0,6}s?)["”]?\s?\)/g;
/** "is called the "Board"": what comes after the words, not before them. */
const CALLED =
  /\b(?:is|are|be) (?:called|referred to as|known as|named)(?: here(?:after|in)?)?,?\s(?:the\s)?["“]([^"“”\n]{2,50})["”]/g;
const BOLD =
  /^[ \t>]*(?:(?:[-*+•–]|\d{1,3}[.)]|[a-z]\))[ \t]+)?(?:\*\*|__)["“]?([^*\n]{1,70}?)["”]?\s?(:)?(?:\*\*|__)\s?(\([^()\n]{1,30}\)\s?)?(:|–|—|-(?=\s)|=|\b(?:is|are|means|refers to|denotes|represents|shall mean|is defined as)\b)?/;
const PLAIN_COLON =
  /^[ \t>]*(?:(?:[-*+•–]|\d{1,3}[.)]|[a-z]\))[ \t]+)?["“]?([A-Z][^:\n*`|]{1,60}?)["”]?(?::|\s[–—-])\s(?=\S)/;

/** "Administrator: Halden AG" on a line of its own. */
const LABEL_LINE = /^\s{0,3}([A-Z][\w ]{1,30}):\s(?=\S)(?=.{0,120}$)/;

const initials = (words: string, acronym: string): boolean => {
  const letters = acronym
    .replace(/s$/, '')
    .replace(/[^A-Z]/g, '')
    .toLowerCase();
  const heads = words.split(/[\s-]+/).map((word) => word[0]?.toLowerCase() ?? '');
  let at = 0;
  for (const head of heads) if (head === letters[at]) at++;
  return at >= Math.min(letters.length, 2);
};

const inBlocks = (markdown: string, blocks: readonly IrBlock[], sections: ReadonlyMap<string, Section>): Found[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list_item') return [];
    const raw = markdown.slice(block.start, block.end);
    const defining = block.sectionId !== null && sections.get(block.sectionId)?.type === 'definitions';
    const bold = BOLD.exec(raw);
    if (bold && (bold[2] || bold[4])) {
      const name = (bold[1] ?? '').trim();
      const verb = bold[4] ?? ':';
      const form: TermForm =
        /[a-z]/i.test(verb) && verb !== 'is' && verb !== 'are' ? 'means' : defining ? 'colon' : 'label';
      const start = block.start + raw.indexOf(name);
      return [
        {
          name,
          form,
          start,
          end: start + name.length,
          definitionSpan: { start: block.start + bold[0].length, end: block.end },
        },
      ];
    }
    const plain = defining ? PLAIN_COLON.exec(raw) : null;
    if (!plain) return [];
    const name = (plain[1] ?? '').trim();
    const start = block.start + raw.indexOf(name);
    return [
      {
        name,
        form: 'colon' as const,
        start,
        end: start + name.length,
        definitionSpan: { start: block.start + plain[0].length, end: block.end },
      },
    ];
  });

const inSentences = (sentences: readonly Sentence[]): Found[] =>
  sentences.flatMap(({ text, kind, start: offset }) =>
    (kind === 'paragraph' ? inParagraph : inOther)(text).map(({ definitionSpan: { start, end }, ...found }) => ({
      ...found,
      start: offset + found.start,
      end: offset + found.end,
      definitionSpan: { start: offset + start, end: offset + end },
    })),
  );

/** Definitions in the words of one sentence, with offsets into them. */
const definitionsIn =
  (canBeLabel: boolean) =>
  (text: string): readonly Found[] => {
    const found: Found[] = [];
    const add = (name: string, at: number, form: TermForm, from: number): void => {
      const start = at;
      found.push({
        name,
        form,
        start,
        end: start + name.length,
        definitionSpan: { start: from, end: text.length },
      });
    };
    const label = canBeLabel ? LABEL_LINE.exec(text) : null;
    if (label) add(label[1] ?? '', label[0].indexOf(label[1] ?? ''), 'label', label[0].length);
    for (const pattern of [QUOTED, UNQUOTED])
      for (const match of text.matchAll(pattern)) {
        const name = (match[1] ?? '').replace(/^(?:The|A|An|Each|In)\s/, '').trim();
        if (name !== '') add(name, match.index + match[0].indexOf(name), 'means', match.index + match[0].length);
      }
    for (const match of text.matchAll(PARENTHESISED))
      add(match[1] ?? '', match.index + match[0].indexOf(match[1] ?? ''), 'quoted', 0);
    for (const match of text.matchAll(CALLED)) {
      const name = match[1] ?? '';
      add(name, match.index + match[0].lastIndexOf(name), 'quoted', 0);
    }
    for (const match of text.matchAll(ACRONYM)) {
      const acronym = match[2] ?? '';
      if (initials(match[1] ?? '', acronym))
        add(acronym, match.index + match[0].lastIndexOf(acronym), 'acronym', match.index);
    }
    return found;
  };
const inParagraph = remember(definitionsIn(true));
const inOther = remember(definitionsIn(false));

const NAMES_TERMS =
  /\b(?:terms?|names?|words?|symbols?|variables?|fields?|parameters?|inputs?|items?|acronyms?|abbreviations?|notation|concepts?)\b/i;

const inTables = (tables: readonly Table[]): Found[] =>
  tables.flatMap((table) => {
    if (table.kind === 'other' && !table.columns.some(({ type }) => type === 'description')) return [];
    // Rows of a table of events or of sources are no terms.
    if (table.kind === 'other' && !NAMES_TERMS.test(table.columns[0]?.text ?? '')) return [];
    const named = table.columns.flatMap(({ type }, n) => (type === 'name' || type === 'symbol' ? [n] : []));
    return table.rows.flatMap((row) =>
      named.flatMap((n) => {
        const cell = row.cells[n];
        const name = cell?.text.replace(/[*`\\]/g, '').trim() ?? '';
        if (!cell || name === '' || name.length > 60) return [];
        return [
          {
            name,
            form: 'table' as const,
            start: cell.start,
            end: cell.end,
            definitionSpan: { start: row.start, end: row.end },
          },
        ];
      }),
    );
  });

/** Terms, acronyms and symbols that the document gives a meaning to, in order. `prose` is the masked document, as long as the Markdown. */
export const buildTerms = (
  markdown: string,
  prose: string,
  parts: {
    readonly blocks: readonly IrBlock[];
    readonly sections: readonly Section[];
    readonly sentences: readonly Sentence[];
    readonly tables: readonly Table[];
    readonly formulas: readonly Formula[];
  },
): readonly Term[] => {
  const sections = new Map(parts.sections.map((section) => [section.id, section]));
  const found: Found[] = [
    ...inBlocks(markdown, parts.blocks, sections),
    ...inSentences(parts.sentences),
    ...findSymbolDefinitions(markdown, parts.sentences, parts.formulas).map((symbol) => ({
      ...symbol,
      form: 'where' as const,
    })),
    ...inTables(parts.tables),
  ];
  const usesOf = useFinder(prose);
  const taken = new Map<number, true>();
  const seen = new Map<string, number>();
  return found
    .filter(({ name, start }) => {
      if (name.trim() === '' || taken.has(start)) return false;
      taken.set(start, true);
      return true;
    })
    .sort((a, b) => a.start - b.start)
    .map((term) => {
      const written = term.name.replace(/\s+/g, ' ').replace(/[*`]/g, '');
      // "Daily Settlement Price (DSP)" has a short form.
      const short = /^(.{4,}?)\s\(([A-Z][\w&]{1,8})\)$/.exec(written);
      const name = short?.[1] ?? written;
      const definition = markdown.slice(term.definitionSpan.start, term.definitionSpan.end).replace(/\s+/g, ' ').trim();
      const occurrence = (seen.get(name) ?? 0) + 1;
      seen.set(name, occurrence);
      const after = markdown.slice(term.end, term.end + 16);
      const aliases = [
        ...new Set([
          short?.[2] ?? '',
          /^\(([A-Z][\w&]{1,8})\)/.exec(definition)?.[1] ?? '',
          /^["”*]{0,3}\s\(["“]?([A-Z][\w&]{1,8})["”]?\)/.exec(after)?.[1] ?? '',
        ]),
      ].filter((alias) => alias !== '' && alias !== name);
      return {
        id: digest('term', name, String(occurrence)),
        name,
        form: term.form,
        start: term.start,
        end: term.end,
        definition,
        definitionSpan: term.definitionSpan,
        aliases,
        uses: usesOf({ name, start: term.start, own: term.definitionSpan }),
      };
    });
};
