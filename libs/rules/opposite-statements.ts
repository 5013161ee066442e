import type { SemanticIr } from '#semantics';
import { sectionTypeOf } from './context.ts';
import { findInSentences, type Match } from './find-in-sentences.ts';
import type { Hit } from './rule.ts';

const SUBJECT =
  '(?:constituents?|stocks?|securities|components?|members?|assets?|tokens?|index|portfolio|basket)\\s(?:\\w+\\s){0,2}?(?:is|are|receives?|has|have)\\s(?:\\w+\\s){0,3}?';

/** Statements of which a document can mean only one. */
export const OPPOSITES: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'equal weights and weights by market value',
    new RegExp(`\\b${SUBJECT}(?:equal(?:ly)?[- ]weight\\w*|an equal weight|equal weights?)`, 'gi'),
    new RegExp(
      `\\b${SUBJECT}(?:weighted by (?:\\w+ ){0,2}?(?:market|capitali[sz]ation)|(?:market|cap|capitali[sz]ation)[\\w -]{0,20}?weighted)`,
      'gi',
    ),
  ],
  [
    'long-only and short positions',
    /\blong[- ]only\b/gi,
    /\b(?:short positions? (?:is|are|of|in)|sells? short|short[- ]sell(?:s|ing)|goes short|long[-/ ]short)\b/gi,
  ],
  [
    'no leverage and leverage',
    /\b(?:no leverage|without leverage|unleveraged|unlevered|not (?:use|employ|apply) leverage)\b/gi,
    /\b(?:leverage (?:of|up to|ratio of) \d|leveraged? (?:up )?to \d|uses? leverage|\d+(?:\.\d+)?x leverage)\b/gi,
  ],
  [
    'price return and reinvested dividends',
    /\bprice[- ]return index\b|\bdividends? (?:is|are) not reinvested\b/gi,
    /\bdividends? (?:is|are) reinvested\b|\b(?:is an?|the) (?:net |gross )?total[- ]return index\b/gi,
  ],
  [
    'hedged and unhedged',
    /\b(?:is|are) (?:fully )?(?:currency[- ])?hedged\b/gi,
    /\b(?:is|are) unhedged\b|\b(?:is|are) not (?:currency[- ])?hedged\b/gi,
  ],
];

const NEGATED = /\b(?:no|not|never|without|neither|instead of|unlike|compared|versus|vs)\b/i;

/** SC-07, second part. Two statements that cannot both hold. */
export const oppositeStatements = (ir: SemanticIr): readonly Hit[] => {
  const find = (pattern: RegExp): readonly Match[] =>
    findInSentences(
      ir,
      pattern,
      (sentence) => !['risk', 'results', 'references', 'history', 'example'].includes(sectionTypeOf(ir, sentence)),
    );
  return OPPOSITES.flatMap(([what, one, other]) => {
    const first = find(one)[0];
    const second = find(other).find(
      ({ sentence, match }) =>
        sentence.id !== first?.sentence.id &&
        !NEGATED.test(sentence.text.slice(Math.max(0, match.index - 40), match.index + match[0].length)),
    );
    return first && second
      ? [
          {
            span: { start: second.start, end: second.end },
            explanation: `The document speaks of ${what}.`,
            related: [{ start: first.start, end: first.end }],
            confidence: 0.65,
          },
        ]
      : [];
  });
};
