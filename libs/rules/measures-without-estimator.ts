import type { SemanticIr, Sentence } from '#semantics';
import { isOperative, sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Hit } from './rule.ts';

/** Measures with more than one estimator, and the words of which one would do. */
export const MEASURES: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    'volatility',
    /\b(?:by|low(?:est)?|high(?:est)?|inverse|target|of|on|its|their|the|divid\w+|using)\s(?:\w+\s)?volatility\b/gi,
    /standard deviation|EWMA|GARCH|Yang|Parkinson|annuali[sz]ed|variance|ATR|VIX|realised volatility is|implied/i,
  ],
  [
    'correlation',
    /\bcorrelations?(?: matrix| coefficient)?\b/gi,
    /Pearson|Spearman|Kendall|covariance|correlation (?:is|of) (?:the )?(?:daily|weekly|log)|daily returns|weekly returns/i,
  ],
  ['beta', /\b(?:the|its|low|high)\sbeta\b/gi, /regress|covariance|slope|OLS/i],
  ['sentiment', /\bsentiment\b/gi, /\bscore (?:of|from)|dictionary|index|ratio|survey/i],
  [
    'liquidity',
    /\b(?:liquidity (?:metrics?|scores?|measure)|most liquid|by liquidity)\b/gi,
    /volume|turnover|spread|bid|ADV|traded value/i,
  ],
];

const first = (ir: SemanticIr, pattern: RegExp): { start: number; end: number; sentence: Sentence } | undefined =>
  findInSentences(
    ir,
    pattern,
    (sentence) =>
      isOperative(ir, sentence) &&
      /\b(?:rank|select|weight|scor|sort|calculat|comput|measur|divid|signal|monitor|adjust|scale)\w*/i.test(
        `${sentence.lead ?? ''} ${sentence.text}`,
      ) &&
      !['overview', 'risk'].includes(sectionTypeOf(ir, sentence)),
  )[0];

/** SC-04. A statistic without its estimator: window, frequency and estimator each change the number, and with it ranks and weights. */
export const measuresWithoutEstimator = (ir: SemanticIr): readonly Hit[] =>
  MEASURES.flatMap(([name, used, estimated]) => {
    const use = first(ir, used);
    if (
      !use ||
      ir.sentences.some(({ text }) => estimated.test(text)) ||
      ir.formulas.some(({ defines }) => defines?.name.toLowerCase().includes(name))
    )
      return [];
    return [
      {
        span: { start: use.start, end: use.end },
        explanation: `The document does not say how ${name} is estimated.`,
        severity: 'medium',
        confidence: 0.65,
      },
    ];
  });
