import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const CONVENTION =
  /\b(?:(?:standard|usual|normal|common|customary|prevailing|accepted|general|generally accepted|typical)\s(?:market|industry|financial|actuarial|accounting|option|exchange|trading|day[- ]count|statistical|settlement|academic)?\s?(?:\w+\s)?(?:conventions?|practices?|methodolog(?:y|ies)|methods?|procedures?|day[- ]count|expir(?:y|ation)(?: dates?)?|techniques?|formulas?|approach|treatment|models?|terms|definitions?|calendar|adjustments?)|(?:market|industry|trade|exchange)[- ](?:standard|convention|practice|best practices?|norm|custom|usage)s?|industry[- ]best practices?|best (?:market |industry )?practices?|standard day[- ]count(?: applies)?|(?:the )?usual way|(?:as|in line with what) is customary|well[- ]known (?:formula|method|procedure))\b/gi;
/** The convention is named, or the sentence points to where it stands. */
const NAMED =
  /\b(?:ISDA|ACT\/3|actual\/|30\/360|Modified Following|IOSCO|Black[- ]Scholes|defined in|set out in|described in|see section|as follows|GICS|ICB|ISO \d|deviations?)\b/i;

/** SC-06. A convention that everybody knows, each his own. */
export const marketConvention: Rule = {
  id: 'SC-06',
  category: 'missing_method',
  severity: 'high',
  title: 'Convention that must be guessed',
  why: 'There is more than one market convention, and the document does not say which one it follows.',
  satisfiedBy: 'Name the convention (ACT/360, Modified Following, ISDA 2021 …) or write the steps down.',
  source: 'ISDA Definitions; IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { CONVENTION },
  fires: [
    'Interest accrues with the standard day count.',
    'Splits are handled according to market convention.',
    'The score uses the standard industry methodology.',
  ],
  staysSilent: [
    'Interest accrues on ACT/360.',
    'Splits change the divisor as set out in Section 4.',
    '## References\n\nSee industry best practices of the association.',
  ],
  check: (ir) =>
    findInSentences(
      ir,
      CONVENTION,
      (sentence) => !['references', 'risk'].includes(sectionTypeOf(ir, sentence)) && !NAMED.test(sentence.text),
    ).map(({ start, end, match }) => ({
      span: { start, end },
      explanation: `"${match[0].trim()}" does not say which.`,
      confidence: 0.8,
    })),
};
