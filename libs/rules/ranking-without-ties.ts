import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const RANKED =
  /\b(?:ranked|sorted|ordered) (?:by|in|from|according|on|descending|ascending)\b|\b(?:the )?(?:top|bottom|best|worst) \d+\b(?!\s?%)|\b(?:the )?(?:\d+|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred) (?:\w+ )?(?:largest|smallest|lowest|highest|cheapest|best|worst)(?:[- ]rank\w*)? \w+/gi;
const CHOSEN =
  /\b(?:select\w*|chosen|choose|included?|eligible|constituents?|stocks?|securities|companies|tokens?|assets?|universe|funds?|countries|ETFs?|currenc(?:y|ies)|candidates?|instruments?|bonds?|names?|coins?|pairs?|contracts?|shares?|issuers?|sectors?)\b/i;
const TIES =
  /\bties?\b|\btied\b|\btie-?break\w*|\b(?:same|equal|identical) (?:\w+ ){0,3}(?:rank|score|value|volatility|yield|weight|return|capitali[sz]ation|momentum|volume|[A-Z]\w+)|\bif two (?:or more )?\w+ have\b|\bequally ranked\b/i;
const TOO_FEW =
  /\b(?:fewer|less) than\b[^.]{0,40}\b(?:stocks?|securities|companies|constituents?|components?|members?|assets?|names?|tokens?|funds?|are (?:eligible|selected|available)|\d+)\b|\bnot enough\b|\binsufficient number\b|\bif (?:there are )?(?:no|only)\b|\bempty\b|\bno (?:stock|security|company|constituent|asset)s? (?:is|are|qualif)\w*/i;

/** EC-04. Two with the same score, or too few. */
export const rankingWithoutTies: Rule = {
  id: 'EC-04',
  category: 'missing_edge_case',
  severity: 'medium',
  title: 'Ranking without a rule for ties or for too few',
  why: 'With equal scores the order decides who is in, and with too few candidates the selection is undefined.',
  satisfiedBy: 'Say which measure breaks a tie, and what happens when fewer candidates qualify than are needed.',
  source: 'Market practice; IOSCO Principles for Financial Benchmarks, principle 11',
  parameters: { RANKED, TIES, TOO_FEW },
  fires: [
    '# Alpha Index\n\nEligible stocks of the index universe are ranked by score. The top 50 stocks are selected as constituents.',
    '# Beta Index\n\nThe 30 largest companies of the index are selected. If fewer than 30 companies are eligible, all are selected.',
  ],
  staysSilent: [
    '# Alpha Index\n\nEligible stocks of the index universe are ranked by score. The top 50 stocks are selected as constituents. Ties are broken by market capitalisation. If fewer than 50 stocks are eligible, all are selected.',
    '# Notes\n\nThe index is the best known of its kind.',
  ],
  check: (ir) => {
    if (ir.documentType.type === 'other') return [];
    const rules = (pattern: RegExp): boolean => ir.sentences.some(({ text }) => pattern.test(text));
    const ties = rules(TIES);
    const few = rules(TOO_FEW);
    if (ties && few) return [];
    const ranked = findInSentences(
      ir,
      RANKED,
      (sentence) =>
        !['risk', 'results', 'references', 'overview', 'example'].includes(sectionTypeOf(ir, sentence)) &&
        CHOSEN.test(sentence.text),
    )[0];
    if (!ranked) return [];
    const missing = [...(ties ? [] : ['when two have the same value']), ...(few ? [] : ['when too few qualify'])];
    return [
      {
        span: { start: ranked.start, end: ranked.end },
        explanation: `Nothing says what happens ${missing.join(' or ')}.`,
        insertAt: ranked.sentence.end,
        confidence: 0.7,
      },
    ];
  },
};
