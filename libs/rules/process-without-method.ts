import type { SemanticIr, Sentence } from '#semantics';
import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import { MEASURES, measuresWithoutEstimator } from './measures-without-estimator.ts';
import type { Rule } from './rule.ts';

/** Steps that can be done in many ways, and what must stand near them. */
const PROCESSES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:is|are|was|were) smoothed\b/gi,
    /exponential|simple|arithmetic|moving|mean|average|median|kernel|formula|section/i,
  ],
  [
    /\b(?:is|are) rolled (?:into|to|over|forward)\b/gi,
    /\d|\bday\b|\bdate\b|\btime\b|\bprice|\bat the\b|\bon the\b|section/i,
  ],
  [
    /\bbased on\s(?:\w+\s){0,2}?(?:signals?|factors|indicators|fundamentals|technicals|sentiment|analysis)\b/gi,
    /\d|defined|following|section|:|formula|sign of|when|if /i,
  ],
  [
    /\b(?:combin(?:es|ed|ing)|blend(?:s|ed|ing)|aggregat(?:es|ed|ing))\s(?:multiple|several|various|different|a number of)\s\w+/gi,
    /\d|formula|average|sum|weights? of|=|section/i,
  ],
  [
    /\bdynamically\s(?:adjust\w*|allocat\w*|hedg\w*|scal\w*|chang\w*|rebalanc\w*)\b/gi,
    /\d|formula|target|when|if |section/i,
  ],
  [
    /\b(?:with |and )?(?:adjust(?:ed|ments?|s)?) for (?!corporate|splits?|dividends?|inflation|the split|any|all)(?:[a-z-]+\s){0,2}[a-z]+/gi,
    /\d|formula|multipl|divid|subtract|as follows|section|split|ratio/i,
  ],
  [
    /\btilt(?:ed|s|ing)?\s(?:portfolio |the |index |its )?(?:weights?|allocations?|exposures?)?\s?(?:toward|towards|to|by|away)\b/gi,
    /\d|formula|multipl|proportion|×|\*/i,
  ],
  [
    /\bscored (?:on|by|based on|according to)\b(?! the formula)/gi,
    /\d|formula|sum|average|rank|z-score|as follows|percentile|:/i,
  ],
  [
    /\b(?:optimi[sz]e[ds]?|optimi[sz]ing)\s(?:the )?(?:portfolio|allocations?|weights?|execution|exposure)\b(?: allocation)?/gi,
    /objective|subject to|constraint|minimi|maximi|formula|Markowitz|variance/i,
  ],
  [
    /\b(?:using|by|with|via) (?:the use of )?(?:\w+\s)?(?:algorithms|machine learning|artificial intelligence|AI|statistical (?:models?|techniques?|methods?)|quantitative (?:models?|techniques?|methods?)|a model|models|an algorithm)\b/gi,
    /\bVWAP|TWAP|regression|section|formula|described/i,
  ],
  [/\bmonitor(?:s|ed|ing)?\s(?:\w+\s){1,3}(?:for|to)\s\w+/gi, /\d|threshold|limit|section|daily|hourly|alert/i],
  [
    /\b(?:normali[sz]ed|standardi[sz]ed|winsori[sz]ed|detrended|neutrali[sz]ed|scaled)(?= (?:scores?|values?|factors?|returns?|before|across|and|by)|[.,;])/gi,
    /\d|z-score|mean|standard deviation|formula|percentile|divid|min|max|section/i,
  ],
  [
    /\bweighted by\s(?:[a-z-]+\s){0,3}?(?:scores?|yields?|momentum|quality|value|volatility|liquidity)\b/gi,
    /\d|formula|proportion|divided|=/i,
  ],
  [
    /\b(?:replace(?:d)? (?:them |it )?(?:with|by) (?:a |an )?(?:new|other|another|similar|comparable|suitable) [a-z]+)\b/gi,
    /next|rank|highest|section|\d/i,
  ],
  [/\b(?:boost|enhance|improve|increase) (?:returns?|performance|yield)\b/gi, /\d|\btimes\b|ratio|limit/i],
];

const elaborated = (ir: SemanticIr, sentence: Sentence, near: RegExp): boolean => {
  const at = ir.sentences.indexOf(sentence);
  const next = ir.sentences[at + 1];
  const follows = next && next.sectionId === sentence.sectionId ? next.text : '';
  const formulaNear = ir.formulas.some(
    ({ start, sectionId }) => sectionId === sentence.sectionId && start > sentence.start && start - sentence.end < 300,
  );
  return (
    near.test(sentence.text) ||
    formulaNear ||
    near.test(follows) ||
    ir.references.some(({ sentenceId, target }) => sentenceId === sentence.id && target !== null)
  );
};

/** SC-04. A process that is named, not described. */
export const processWithoutMethod: Rule = {
  id: 'SC-04',
  category: 'missing_method',
  severity: 'high',
  title: 'Process without a method',
  why: 'The step can be done in more than one way, and the results differ.',
  satisfiedBy: 'Give the formula, the estimator with its window and frequency, or the ordered steps.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 11; Regulation (EU) 2016/1011, article 13',
  parameters: { PROCESSES, MEASURES },
  fires: [
    'Constituents are weighted by yield with adjustments for company size.',
    'Tilt portfolio weights toward high scorers.',
    'Trades are executed using algorithms.',
    'Companies are scored on environmental factors.',
    'Stocks are ranked by volatility and the lowest fifty are selected.',
  ],
  staysSilent: [
    'Constituents are weighted by the formula w = s / 2.',
    'The price is adjusted for splits by the split ratio.',
    'Stocks are ranked by volatility, the annualised standard deviation of daily returns over 250 trading days.',
    'Companies are scored on three factors: each gives 0 to 10 points, and the score is the sum.',
  ],
  check: (ir) => [
    ...measuresWithoutEstimator(ir),
    ...PROCESSES.flatMap(([process, near]) =>
      findInSentences(
        ir,
        process,
        (sentence) => !['risk', 'references', 'results', 'overview', 'history'].includes(sectionTypeOf(ir, sentence)),
      ).flatMap(({ start, end, match, sentence }) =>
        elaborated(ir, sentence, near)
          ? []
          : [{ span: { start, end }, explanation: `"${match[0].trim()}" does not say how.`, confidence: 0.65 }],
      ),
    ),
  ],
};
