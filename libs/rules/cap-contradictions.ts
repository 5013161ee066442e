import type { SemanticIr } from '#semantics';
import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Hit } from './rule.ts';

/** A greatest share, in the forms in which documents say it. */
export const CAP =
  /\b(?:capped at|cap(?: is|:| of)|(?:maximum|max\.?|greatest|largest) (?:\w+ ){0,3}?(?:weight|exposure|position|allocation)(?: is|:| of| size is| size of)?|(?:(?:may|must|can|shall|does|will) not|no (?:\w+ ){1,4}(?:may|can|shall|must|will)) exceed|limited to|no more than|at most|(?:weight|exposure|position) limit(?: is|:| of))\s{1,2}(\d+(?:\.\d+)?)\s?%/gi;
const SHARES =
  /\b(?:weights?|constituents?|stocks?|securities|components?|positions?|assets?|names?|holdings?|issuers?)\b/i;
/** Whose share it is: each has a cap of its own. */
const GROUPS =
  /\b(?:sectors?|industr(?:y|ies)|countr(?:y|ies)|regions?|currenc(?:y|ies)|issuers?|groups?|turnover|cash|leverage|drawdown|loss|risk|volatility|fees?|top \d+|five largest|ten largest|aggregate|total|combined|sum|initial|after|buffer|short|long|gross|net|options?|futures)\b/i;

/** IR-10, further part. Two greatest weights for one kind of share. */
export const capContradictions = (ir: SemanticIr): readonly Hit[] => {
  const caps = findInSentences(
    ir,
    CAP,
    (sentence) =>
      !['risk', 'results', 'references', 'history', 'example'].includes(sectionTypeOf(ir, sentence)) &&
      SHARES.test(sentence.text),
  ).map((cap) => ({
    ...cap,
    value: Number(cap.match[1]),
    group: GROUPS.exec(cap.sentence.text)?.[0].toLowerCase() ?? '',
  }));
  const [first] = caps.filter(({ group }) => group === '');
  if (!first) return [];
  return caps
    .filter(({ group, value }) => group === '' && value !== first.value)
    .slice(0, 2)
    .map(({ start, end }) => ({
      span: { start, end },
      explanation: `Elsewhere the greatest weight is ${first.value}%.`,
      related: [{ start: first.start, end: first.end }],
      confidence: 0.7,
    }));
};
