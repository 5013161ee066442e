import type { SemanticIr, Sentence } from '#semantics';
import { isOperative } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const TIME_MODIFIER =
  'look[- ]?back|[a-z]{3,}ing|observation|estimation|formation|holding|averaging|measurement|calibration|evaluation|ranking|training|rolling|historical|reference|warm[- ]?up|cooling[- ]off|sampling|smoothing|test|trailing|valuation|ramp[- ]?up|monitoring|waiting|review|lock[- ]?up|relevant|applicable|specified|required|prescribed|defined|agreed|given|predefined|predetermined|chosen|set|usual|configured|calculation|selection|time|moving average|standard|normal|current|initial|fixed|base|default|minimum|maximum|short|long|first|second|same|entire|full|whole';
const TIME = `(?:${TIME_MODIFIER})\\s(?:period|window|horizon|interval|length|lag)`;
const LIMIT =
  '(?:[a-z-]+\\s){0,3}?(?:threshold|floor|cap|ceiling|hurdle|cut-?off|tolerance|trigger level|target level|target volatility|buffer|band|stop[- ]loss(?: level)?|participation rate|decay factor|smoothing factor|risk budget|adjustment factor|scaling factor|multiplier|minimum(?: (?:level|size|amount|volume|value|weight|turnover|liquidity|history|price|market capitali[sz]ation))?|maximum(?: (?:level|size|amount|volume|value|weight|turnover|exposure|leverage|price))?|(?:relevant|specified|required|applicable|prescribed|defined|agreed|set|predefined|predetermined|minimum|maximum|target|usual|permitted|allowed|given|chosen|desired|appropriate) (?:levels?|limits?|amounts?|percentages?|numbers?|ratios?|rates?|values?|sizes?|ranges?|spreads?))';
const NAMED = new RegExp(
  `\\b(?:the|an?|its|any|each|our)\\s(?:the\\s)?(?:same\\s)?(${TIME}|${LIMIT})\\b(?!\\s(?:of|is|are|at|=|:|equals|to|between)?\\s?(?:\\(|set at\\s|about\\s)?[$€£]?\\d)(?![\\w-])`,
  'gi',
);
/** "VIX above threshold": no article, nothing after it. */
const BARE =
  /\b(?:above|below|exceeds?|over|under|crosses|than|reaches)\s(threshold|limit|target|trigger|cap|floor|benchmark level|normal levels?|average|historical levels?)\b(?!\s(?:of|at)\s[$€£]?\d)/gi;
/** "Maximum weight capped", "leverage is limited": the value of the limit is not there. */
const CAPPED =
  /\b(?:(?:is|are|weights?|exposures?|leverage|positions?)\s)(?:capped|floored|limited|restricted|bounded)\b(?!\s(?:at|to|by|in|from)\b)/gi;
const USED =
  /\b(?:after|before|until|longer than|over|for|within|during|in|exceeds?|exceed|above|below|reach(?:es)?|than|at least|at|under|breach(?:es)?|beyond|by|uses?|using|from|against|to|of|needs?|requires?|has|meets?|crosses|hits?|less|subject to)\b/i;

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter(
      (word) =>
        !/^(?:the|an?|its|relevant|specified|required|applicable|same|given|this|agreed|usual|prescribed|defined|set|chosen|standard|normal)$/.test(
          word,
        ),
    );
/** Says nothing of which one is meant. */
const GENERIC =
  /^(?:periods?|windows?|horizons?|intervals?|lengths?|levels?|limits?|amounts?|values?|numbers?|rates?|sizes?|ranges?|percentages?|ratios?|lag|minimum|maximum)$/;

/** The document gives the thing a value: as a parameter or term, or with a number in a sentence that names it. */
const hasValue = ({ parameters, terms, sentences }: SemanticIr, name: string): boolean => {
  const wanted = words(name);
  if (wanted.every((word) => GENERIC.test(word))) return false;
  const holds = (text: string): boolean => {
    const there = text.toLowerCase();
    return wanted.length > 0 && wanted.every((word) => there.includes(word));
  };
  if (parameters.some((parameter) => parameter.value !== null && holds(parameter.name))) return true;
  if (
    terms.some(
      (term) =>
        term.form !== 'label' &&
        holds(term.name) &&
        term.name.split(/\s+/).length <= wanted.length + 1 &&
        /\d|\bmeans\b|\S{4}/.test(term.definition),
    )
  )
    return true;
  const escaped = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s-]');
  const timed = /(?:period|window|horizon|interval|length|lag)s?$/i.test(name);
  const unit = '(?:day|week|month|quarter|year|minute|hour|second|bar|session|observation|tick)s?';
  const gives =
    '[^.;:]{0,25}?(?:\\bof|\\bis|\\bare|\\bat|=|:|\\bequals|\\bto|\\blasts|\\bcovers|\\bcomprises|\\bbetween|\\()';
  const phrase = timed
    ? new RegExp(
        `${escaped}${gives}\\s?(?:the\\s)?(?:\\w+\\s){0,2}?\\d{1,5}[\\s-](?:\\w+[\\s-]){0,2}?${unit}|\\d{1,5}[\\s-](?:\\w+[\\s-]){0,2}?${unit}[\\s-](?:\\w+[\\s-])?${escaped}`,
        'i',
      )
    : new RegExp(`${escaped}${gives}\\s?[$€£]?\\d|\\d[\\w%]*[\\s-](?:\\w+[\\s-]){0,2}${escaped}`, 'i');
  return sentences.some((sentence) => phrase.test(sentence.text));
};

const MOST_PER_NAME = 3;

/** SC-02. A parameter that is named and used, but never given. */
export const parameterWithoutValue: Rule = {
  id: 'SC-02',
  category: 'undefined_parameter',
  severity: 'critical',
  title: 'Parameter without a value',
  why: 'The step uses a value that the document never gives.',
  satisfiedBy: 'Give the value with its unit where it is used, or in a table of parameters.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 11 (content of the methodology)',
  parameters: { TIME, LIMIT, MOST_PER_NAME },
  fires: [
    'Volatility is measured over the observation window.',
    'A stock is removed when its turnover is below the liquidity threshold.',
    'The strategy holds cash when VIX is above threshold.',
    'The maximum single weight is capped.',
  ],
  staysSilent: [
    'The observation window is 60 trading days. Volatility is measured over the observation window.',
    '| Parameter | Value |\n| --- | --- |\n| Liquidity threshold | 2 million USD |\n\nA stock is removed when its turnover is below the liquidity threshold.',
    'The strategy holds cash when VIX is above 30.',
    'Weights are capped at 5%.',
  ],
  check: (ir) => {
    const count = new Map<string, number>();
    const operative = (sentence: Sentence): boolean => isOperative(ir, sentence);
    return [
      ...findInSentences(ir, NAMED, operative).flatMap(({ start, end, match, sentence }) => {
        const name = match[1] ?? '';
        const key = words(name).join(' ');
        const before = sentence.text.slice(Math.max(0, match.index - 40), match.index + 4);
        if (
          /^(?:minimum|maximum)$/i.test(name) ||
          !USED.test(before) ||
          /^\s(?:of|in) (?:the|each|that) [A-Z]/.test(sentence.text.slice(match.index + match[0].length)) ||
          hasValue(ir, name)
        )
          return [];
        const n = (count.get(key) ?? 0) + 1;
        count.set(key, n);
        if (n > MOST_PER_NAME) return [];
        return [
          {
            span: { start, end },
            explanation: `No value is given for "${name}".`,
            suggestion: {
              replacement: `${match[0]} of [value and unit]`,
              note: 'Give the value here or in a table of parameters.',
            },
            confidence: 0.8,
          },
        ];
      }),
      ...findInSentences(ir, BARE, operative).flatMap(({ start, end, match }) =>
        hasValue(ir, match[1] ?? '')
          ? []
          : [{ span: { start, end }, explanation: `"${match[1]}" has no value.`, confidence: 0.85 }],
      ),
      ...findInSentences(ir, CAPPED, (sentence) => operative(sentence) && !/\d/.test(sentence.text)).map(
        ({ sentence, match }) => ({
          span: { start: sentence.start, end: sentence.end },
          explanation: `"${match[0]}" gives no limit.`,
          suggestion: { replacement: `${sentence.text.replace(/[.;]$/, '')} at [value].`, note: 'Give the limit.' },
          confidence: 0.85,
        }),
      ),
    ];
  },
};
