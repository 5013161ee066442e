import { isOperative, sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const SUBJECTIVE =
  /\b(?:high[- ]quality|low[- ]quality|good quality|best(?: available| possible| quality)?(?= (?:stocks?|compan|securit|assets?|candidates?|bonds?|names?|opportunit|price|time|practices?|execution))|robust|controversial|creditworthy|trustworthy|solid|safe|prudent|credible|attractive|undervalued|overvalued|cheap|expensive|well[- ](?:known|established|capitali[sz]ed|diversified)|reputable|recogni[sz]ed|leading|top[- ]tier|blue[- ]chip|healthy|sound|stable (?=compan|earnings|business)|optimal|ideal|promising|superior|quality (?=stocks|compan|issuers|names)|illiquid|liquid (?=stocks|securities|instruments|assets|markets|names)|abnormal|unusual|extreme|(?:momentum|trend|signal|market|price|volatility|sentiment|conviction|demand) (?:fades|weakens|strengthens|deteriorates|turns|slows|picks up|stabili[sz]es|reverses|cools|improves|worsens|dries up))(?![\w-])/gi;
const CHOOSES =
  /\b(?:buy|buys|sell|sells|select\w*|choos\w+|chosen|exclud\w+|includ\w+|eligib\w+|remov\w+|replac\w+|trad(?:e|es|ed)|invest(?:s|ed)?|involved|must|shall|only|criteria|universe|companies are|stocks are|enter|exit|close|use[sd]?|avoid\w*|left out|omit\w*|prefer\w*|favou?r\w*|reject\w*|accept\w*|be)\b/i;
/** The sentence itself measures the word, or a definition does. */
const MEASURED = /\d|\bdefined\b|\bmeasured by\b|\bas set out\b|\bsee\b|\bif (?:its|the)\b/i;

/** LG-04. A judgement where a test is needed. */
export const subjectiveTerm: Rule = {
  id: 'LG-04',
  category: 'vague_term',
  severity: 'high',
  title: 'Subjective criterion',
  why: 'Whether it applies is a matter of opinion, so the selection cannot be repeated by somebody else.',
  satisfiedBy: 'Give the measure and the value from which on it applies, or name the list that decides.',
  source: 'ISO/IEC/IEEE 29148:2018, 5.2.7 (subjective language, superlatives)',
  parameters: { SUBJECTIVE },
  fires: [
    'Only high quality companies are selected.',
    'Exclude companies involved in controversial activities.',
    'Sell when momentum fades.',
  ],
  staysSilent: [
    'Only companies with a return on equity above 12% are selected.',
    'The objective of the index is broad exposure.',
    'The optimal portfolio maximises the formula below with a bound of 5%.',
  ],
  check: (ir) => {
    const defined = ir.terms.map(({ name }) => name.toLowerCase());
    return findInSentences(
      ir,
      SUBJECTIVE,
      (sentence) =>
        isOperative(ir, sentence) &&
        sectionTypeOf(ir, sentence) !== 'overview' &&
        CHOOSES.test(`${sentence.lead ?? ''} ${sentence.text}`) &&
        !MEASURED.test(sentence.text),
    ).flatMap(({ start, match, sentence }) => {
      const noun = /^\s+(?:[a-z]+)/.exec(sentence.text.slice(match.index + match[0].length))?.[0] ?? '';
      const text = `${match[0]}${noun}`.trim();
      if (defined.some((name) => text.toLowerCase().includes(name))) return [];
      return [
        {
          span: { start, end: start + match[0].length + noun.length },
          explanation: `Nothing in the document says what makes it "${match[0].trim().toLowerCase()}".`,
          confidence: 0.7,
        },
      ];
    });
  },
};
