import { isOperative } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { SemanticIr } from '#semantics';
import type { Rule } from './rule.ts';

/** Nouns that a document qualifies in several ways. */
const HEADS = ['volatility', 'return', 'weight', 'price', 'momentum', 'rate', 'correlation', 'beta'] as const;
const KINDS: Readonly<Record<(typeof HEADS)[number], RegExp>> = {
  volatility: /\b(target|index|portfolio|asset|implied|reali[sz]ed|historical|benchmark|strategy) volatility\b/gi,
  return: /\b(total|price|excess|net|gross|log|simple|benchmark|index|portfolio) returns?\b/gi,
  weight: /\b(target|current|effective|initial|capped|uncapped|raw|benchmark) weights?\b/gi,
  price: /\b(closing|opening|mid|bid|ask|settlement|adjusted|limit|strike|execution) prices?\b/gi,
  momentum: /\b(price|earnings|cross-sectional|time-series|short-term|long-term) momentum\b/gi,
  rate: /\b(risk-free|interest|exchange|funding|fixing|borrowing|deposit) rates?\b/gi,
  correlation: /\b(rolling|average|pairwise|historical|implied) correlations?\b/gi,
  beta: /\b(market|benchmark|portfolio|ex-ante|ex-post) beta\b/gi,
};
const BARE = (head: string): RegExp =>
  new RegExp(`\\b(?:the|if|when|above|below|by)\\s(${head})\\s(?:is|exceeds?|falls|rises|above|below|at|on)\\b`, 'gi');
/** As many kinds in one document leave the bare word open. */
const FEWEST_KINDS = 3;

const kindsOf = ({ sentences }: SemanticIr, head: (typeof HEADS)[number]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ text }) => [...text.matchAll(KINDS[head])].map((match) => (match[1] ?? '').toLowerCase())),
  );

/** IR-08. One name, several candidates. */
export const ambiguousName: Rule = {
  id: 'IR-08',
  category: 'vague_term',
  severity: 'medium',
  title: 'Name that could mean several things of the document',
  why: 'The document knows several kinds of it, and the sentence does not say which one decides.',
  satisfiedBy: 'Write the full name, or define the short one.',
  source: 'ISO/IEC/IEEE 29148:2018, unambiguity; ISO 704:2022',
  parameters: { HEADS, FEWEST_KINDS },
  fires: [
    'The target volatility is 10%. The index volatility is computed daily. Asset volatility is estimated weekly. Exposure is cut when the volatility exceeds 12%.',
    'The closing price is read at 17:35 CET. The opening price and the bid price are read too. Buy if the price is above 10 EUR.',
  ],
  staysSilent: [
    'The target volatility is 10%. The index volatility is computed daily. Exposure is cut when the index volatility exceeds 12%.',
    'The closing price is read at 17:35 CET. Buy if the price is above 10 EUR.',
  ],
  check: (ir) =>
    HEADS.flatMap((head) => {
      const defined = ir.terms.some(({ name }) => name.toLowerCase() === head);
      const kinds = kindsOf(ir, head);
      if (defined || kinds.size < FEWEST_KINDS) return [];
      return findInSentences(
        ir,
        BARE(head),
        (sentence) => isOperative(ir, sentence) && sentence.text.search(KINDS[head]) < 0,
      )
        .slice(0, 2)
        .map(({ start, match }) => {
          const from = start + match[0].toLowerCase().indexOf(head);
          return {
            span: { start: from, end: from + (match[1]?.length ?? 0) },
            explanation: `The document has ${[...kinds].slice(0, 4).join(', ')} ${head}; here nothing says which one.`,
            confidence: 0.6,
          };
        });
    }),
};
