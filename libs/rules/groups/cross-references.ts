import type { Span } from '#kernel';
import type { Reference, SemanticIr, Sentence } from '#semantics';
import { CARRIES_RULES, LOCATED } from '../outside-document.ts';
import { membersNamed } from './document-names.ts';
import type { GroupMember } from './group-member.ts';

/** A reference from one document to another, e.g. "the Calculation Manual, section 3". */
export interface CrossReference extends Span {
  /** The document that refers. */
  readonly documentId: string;
  /** The words of the reference. */
  readonly quote: string;
  /** What the other document is called. */
  readonly name: string;
  /** `section 3`, or null when the whole document is meant. */
  readonly part: string | null;
  readonly status: 'resolved' | 'part-missing' | 'document-missing' | 'ambiguous';
  readonly target: { readonly documentId: string; readonly sectionId: string | null } | null;
}

/** "Calculation Manual, section 3", "Calculation Manual (section 3". */
const PART_BEHIND = /^[\s,;(]{1,3}(?:(?:in|at|under|see)\s)?$/;
/** "section 3 of the Calculation Manual". */
const PART_BEFORE = /^\s(?:\([a-z0-9]{1,3}\)\s)?(?:of|in|to|from)\s(?:the|our|its)\s$/;

/** Every reference of a group's documents to another document, and whether a member satisfies it. */
export const crossReferences = (members: readonly GroupMember[]): readonly CrossReference[] =>
  members.flatMap((member) => {
    const sentences = new Map(member.ir.sentences.map((sentence) => [sentence.id, sentence]));
    const bySentence = Map.groupBy(member.ir.references, ({ sentenceId }) => sentenceId);
    return member.ir.references.flatMap((reference) => {
      const sentence = sentences.get(reference.sentenceId ?? '');
      if (reference.kind !== 'document' || !sentence) return [];
      const parts = partsOf(reference, bySentence.get(sentence.id) ?? [], sentence);
      return (parts.length > 0 ? parts : [undefined]).flatMap((part) =>
        resolve(member, reference, part, sentence, members),
      );
    });
  });

const between = ({ text, start }: Sentence, from: number, to: number): string => text.slice(from - start, to - start);

const partsOf = (document: Reference, references: readonly Reference[], sentence: Sentence): readonly Reference[] =>
  references.filter(({ kind, start, end }) => {
    if (kind === 'document') return false;
    return start >= document.end
      ? PART_BEHIND.test(between(sentence, document.end, start))
      : PART_BEFORE.test(between(sentence, end, document.start));
  });

const resolve = (
  from: GroupMember,
  reference: Reference,
  part: Reference | undefined,
  sentence: Sentence,
  members: readonly GroupMember[],
): CrossReference[] => {
  const named = membersNamed(reference.label, members);
  // "The Index Methodology" inside of the index methodology is the document itself.
  if (named.length === 1 && named[0] === from) return [];
  const others = named.filter((member) => member !== from);
  const [target] = others;
  if (!target && !isNeeded(reference, sentence, from.ir)) return [];
  const start = Math.min(reference.start, part?.start ?? reference.start);
  const end = Math.max(reference.end, part?.end ?? reference.end);
  const place = {
    documentId: from.documentId,
    start,
    end,
    quote: between(sentence, start, end),
    name: reference.label,
    part: part ? `${part.kind} ${part.label}` : null,
  };
  if (!target) return [{ ...place, status: 'document-missing', target: null }];
  if (others.length > 1) return [{ ...place, status: 'ambiguous', target: null }];
  const section = part && sectionOf(part, target.ir);
  const isThere = part === undefined || !isCheckable(part) || section !== undefined;
  return [
    {
      ...place,
      status: isThere ? 'resolved' : 'part-missing',
      target: { documentId: target.documentId, sectionId: section ?? null },
    },
  ];
};

/** What carries rules and is published elsewhere, by edition or address, need not be a member. */
const isNeeded = ({ label }: Reference, { text }: Sentence, { terms, sections }: SemanticIr): boolean => {
  const name = label.toLowerCase();
  return (
    CARRIES_RULES.test(label) &&
    !LOCATED.test(text) &&
    !terms.some((term) => term.name.toLowerCase() === name) &&
    !sections.some(({ heading }) => heading.toLowerCase().includes(name))
  );
};

/** Tables, figures and equations are not always numbered in the text: of them only the document is asked for. */
const isCheckable = ({ kind }: Reference): boolean => kind === 'section' || kind === 'appendix';

const sectionOf = ({ kind, label }: Reference, { sections }: SemanticIr): string | undefined => {
  const wanted = label.toLowerCase();
  if (kind === 'section') return sections.find(({ number }) => number?.toLowerCase() === wanted)?.id;
  return sections.find(({ heading, number }) => {
    const [word, mark] = heading.toLowerCase().split(/[\s.:–—-]+/);
    return (
      (/^(?:appendix|annex|schedule|exhibit)$/.test(word ?? '') && mark === wanted) || number?.toLowerCase() === wanted
    );
  })?.id;
};
