import { findInSentences } from './find-in-sentences.ts';
import { isOperative, sectionTypeOf } from './context.ts';
import type { Rule } from './rule.ts';

const VAGUE =
  'appropriate|reasonable|sufficient|adequate|suitable|acceptable|significant|substantial|considerable|certain|meaningful|satisfactory|ample|desired|proper|relevant|decent|noticeable|notable|healthy|viable|workable|defined|normal|(?:sufficiently|suitably|reasonably|appropriately|relatively|fairly) (?:large|small|high|low|long|short|liquid|wide|narrow|big)|tolerable|modest|excessive|undue|insufficient|sizeable|sizable|moderate|material|fair|prudent|favou?rable|comfortable|minimal|negligible';
const QUANTITY =
  'levels?|amounts?|numbers?|degrees?|extents?|periods?|times?|sizes?|values?|volumes?|thresholds?|limits?|margins?|proportions?|shares?|percentages?|quantit(?:y|ies)|liquidity|exposures?|tracking error|movements?|capacity|histor(?:y|ies)|deviations?|changes?|differences?|spreads?|intervals?|ranges?|rates?|risks?|weights?|prices?|turnover|leverage|volatility|returns?|data|capital|discounts?|premiums?|delays?|notice|distance|multiples?|depth|concentration|gaps?|moves?|losses|gains|increases?|decreases?|drops?|declines?|rises?|impact|errors?|breach(?:es)?|controvers(?:y|ies)|revenues?|involvement|durations?|windows?|buffers?|horizons?|tolerances?|frequency|figures?|fractions?|counts?|scores?|bands?';
const COMPARATOR =
  '(?:exceed(?:s|ed|ing)?|above|below|over|under|within|at least|at most|more than|less than|fewer than|greater than|up to|beyond|higher than|lower than|reach(?:es|ed)?|for|by|after)';
/** A vague adjective, up to two words, and the noun that should have had a number. */
const VAGUE_QUANTITY = new RegExp(
  `\\b(?:${COMPARATOR}\\s)?(?:(?:an?|the|any|some)\\s)?(?:${VAGUE})\\s(?:[a-z-]+\\s){0,2}?(?:${QUANTITY})\\b`,
  'gi',
);
/** Enough, but how much is that? Any noun behind it lacks a number. */
const ENOUGH =
  /\b(?:sufficient|insufficient|adequate|inadequate)\s[a-z-]{4,}(?:\s[a-z-]{4,}){0,2}?(?=[.,;:)]|$|\s(?:from|to|in|of|and|or|with|for|over|at|on|by|when|if|are|is|as|is|must|exists?)\b)/gi;
/** "when the curve steepens materially" */
const DEGREE =
  /\b(?:if|when|whenever|once|unless|until|where)\b[^.;]{3,80}?\b(materially|significantly|substantially|sharply|markedly|considerably|noticeably|strongly|meaningfully|excessively|dramatically)\b/gi;
/** "above some amount", "at least a few days". */
const SOME =
  /\b(?:exceeds?|exceed(?:ing|ed)|reach(?:es)?|above|below|at least|at most|more than|less than|fewer than|greater than|up to|within|over|under|after|by)\s(?:some|a few|several|a number of|a couple of|a handful of|many|a fraction of|a (?:small|large|certain) (?:number|part|share) of)\s(?:[a-z]+\s?){1,2}/gi;
/** "orders that are too big": for whom? */
const TOO =
  /\btoo (?:big|large|small|high|low|old|wide|narrow|thin|illiquid|volatile|long|short|late|early|many|few|far|close|fast|slow)\b(?! (?:to|for)\b)/gi;
/** "strong upward movement", "major cryptocurrencies": strength that decides who is in and who is out. */
const STRENGTH =
  /\b(?:strong|weak|major|minor|significant|substantial|high|low|large|small|heavy|severe|serious|extreme|sharp)\s[A-Za-z-]{3,}(?:\s[A-Za-z-]{3,}){0,2}?(?=[.,;:)]|$|\s(?:from|to|in|of|and|or|with|for|over|at|on|by|when|if|are|is|as|relative|than)\b)/gi;
const CHOOSES =
  /\b(?:buy|sell|select|choose|trade|trades|traded|exclude|excluded|include|included|have|has|face|showing|show|shows|with|if|when|toward|towards|in case of|during|require[sd]?)\b/i;
const APPROXIMATE =
  /\b(?:approximately|roughly|about|around|circa|nearly|almost|more or less|or so|in the region of|close to|up to about)\s(?=[$€£]?\d)(?!\d{1,2}[:.]\d\d)/gi;
const DECIDES =
  /\b(?:must|shall|limit|cap|threshold|exceed|at least|minimum|maximum|weight|round|eligible|exclude|publish|execut|stop|trigger|target|costs?\b|fees?\b|assum)\w*/i;

/** LG-01. A quantity that two readers will fill with two numbers. */
export const vagueQuantity: Rule = {
  id: 'LG-01',
  category: 'vague_term',
  severity: 'high',
  title: 'Vague quantity where a number is needed',
  why: 'The step cannot be implemented without a number, and each implementer will choose another one.',
  satisfiedBy: 'Give the number with its unit, or the rule by which it is found.',
  source: 'ISO/IEC/IEEE 29148:2018, 5.2.7 (vague and general terms)',
  parameters: { ENOUGH, DEGREE, SOME, VAGUE, QUANTITY, STRENGTH, APPROXIMATE, TOO },
  fires: [
    'A stock is excluded when its turnover falls below a suitable level.',
    'The position is closed within a reasonable time.',
    'No weight may exceed an acceptable amount.',
    'Buy assets showing strong upward movement.',
    'The weight cap is approximately 5%.',
    'Orders that are too big are split.',
  ],
  staysSilent: [
    'A stock is excluded when its turnover falls below 2 million USD.',
    '## Risks\n\nAn investor can lose a substantial amount of capital.',
    'The test is statistically significant.',
    'The committee keeps an appropriate record.',
  ],
  check: (ir) => {
    const operative = (sentence: (typeof ir.sentences)[number]): boolean => isOperative(ir, sentence);
    const governs = (sentence: (typeof ir.sentences)[number]): boolean => sectionTypeOf(ir, sentence) === 'governance';
    const compares = (sentence: (typeof ir.sentences)[number]): boolean =>
      !['risk', 'references', 'contact'].includes(sectionTypeOf(ir, sentence));
    return [
      ...findInSentences(ir, VAGUE_QUANTITY, compares).flatMap(({ start, end, match, sentence }) => {
        const rest = sentence.text.slice(match.index + match[0].length);
        const compared = new RegExp(`^${COMPARATOR}\\s`, 'i').test(match[0]);
        if (!compared && (!operative(sentence) || (governs(sentence) && /changes?$/i.test(match[0])))) return [];
        if (
          /^\s{0,2}(?:of\s)?(?:\(|:\s)?\s?[$€£]?\d/.test(rest) ||
          /\b(?:statistically|certain)\s+(?:significant|times|cases|types)/i.test(match[0])
        )
          return [];
        return [
          {
            span: { start, end },
            explanation: `"${match[0].trim()}" is no number.`,
            confidence: new RegExp(`^${COMPARATOR}\\s`, 'i').test(match[0]) ? 0.95 : 0.75,
          },
        ];
      }),
      ...findInSentences(ir, SOME, operative).map(({ start, end, match }) => ({
        span: { start, end },
        explanation: `"${match[0].trim()}" is no number.`,
        confidence: 0.8,
      })),
      ...findInSentences(ir, TOO, operative).map(({ start, end, match }) => ({
        span: { start, end },
        explanation: `"${match[0]}" names no threshold.`,
        confidence: 0.7,
      })),
      ...findInSentences(ir, ENOUGH, operative)
        .filter(
          ({ match, sentence }) =>
            sentence.text.slice(match.index).search(new RegExp(VAGUE_QUANTITY.source, 'i')) !== 0,
        )
        .map(({ start, end, match }) => ({
          span: { start, end },
          explanation: `Nothing says how much is "${match[0].split(' ')[0] ?? ''}".`,
          confidence: 0.7,
        })),
      ...findInSentences(ir, DEGREE, (sentence) => operative(sentence) && !/\d|statistically/.test(sentence.text)).map(
        ({ end, match }) => ({
          span: { start: end - (match[1]?.length ?? 0), end },
          explanation: `"${match[1] ?? ''}" names no threshold.`,
          confidence: 0.75,
        }),
      ),
      ...findInSentences(ir, STRENGTH, operative).flatMap(({ start, end, match, sentence }) => {
        const before = sentence.text.slice(0, match.index);
        if (
          !CHOOSES.test(`${sentence.lead ?? ''} ${before}`) ||
          /\d/.test(sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 30))
        )
          return [];
        if (/^(?:high|low|large|small)\b/i.test(match[0]) && !/\b(?:buy|sell|select|choose|exclude)/i.test(before))
          return [];
        if (
          new RegExp(VAGUE_QUANTITY.source, 'i').test(match[0]) ||
          /\bsignificant (?:digits?|figures?)\b/i.test(match[0])
        )
          return [];
        return [
          {
            span: { start, end },
            explanation: `Nothing says from which value on it is "${match[0].split(/\s/)[0]?.toLowerCase()}".`,
            confidence: 0.75,
          },
        ];
      }),
      ...findInSentences(ir, APPROXIMATE, (sentence) => operative(sentence) && DECIDES.test(sentence.text)).map(
        ({ start, end, match }) => ({
          span: { start, end },
          explanation: `"${match[0].trim()}" leaves the number open.`,
          severity: 'medium' as const,
          confidence: 0.7,
          suggestion: { replacement: '', note: 'State the number exactly, or give the tolerance.' },
        }),
      ),
    ];
  },
};
