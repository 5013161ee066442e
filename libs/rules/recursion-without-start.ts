import { sectionTypeOf } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { SemanticIr } from '#semantics';
import type { Hit, Rule } from './rule.ts';

const LAGGED = /^[tT]?[-−]\d+$|^t[-−]\d+$/;
const START =
  /\b(?:base (?:date|value|level)|initial(?:ly|i[sz]ed)?|inception|start(?:s|ing|ed)?|first (?:day|value|observation|period)|launch|seed|set to \d|= ?\d+(?:\.\d+)? (?:on|at))\b/i;
const ZERO = /_\{?0\}?|\(0\)|[A-Za-z]0\b/;

/** A statistic over a window of days or bars. */
const WINDOW =
  /\b(?:standard deviation|volatility|correlation|covariance|moving average|mean|average|median|regression|z-?score|beta|variance)\b[^.;]{0,80}?\b(?:last|past|previous|prior|trailing|preceding)\s\d{2,4}\s(?:\w+\s){0,3}?(?:days?|bars?|weeks?|months?|sessions?|observations?|returns?)\b/gi;
const HISTORY =
  /\b(?:(?:at least|minimum(?: of)?|fewer than|less than|shorter than|full|complete|insufficient|enough|required|available|with a) (?:\w+ ){0,6}?(?:history|histories|prices|observations|returns|data)|newly (?:listed|added|issued)|warm-?up|history (?:of|is)|first \d+ (?:\w+ ){0,2}(?:days|bars|sessions|observations)|\d+ (?:\w+ ){0,3}(?:days|months|years|bars) of (?:\w+ ){0,3}(?:history|prices|data)|(?:shorter|longer) history)\b/i;

const windowHits = (ir: SemanticIr): Hit[] => {
  if (ir.documentType.type === 'other' || ir.sentences.some(({ text }) => HISTORY.test(text))) return [];
  return findInSentences(
    ir,
    WINDOW,
    (sentence) => !['risk', 'results', 'references', 'overview', 'example'].includes(sectionTypeOf(ir, sentence)),
  )
    .slice(0, 1)
    .map(({ start, end, sentence }) => ({
      span: { start, end },
      explanation: 'Nothing says what holds while the window is not yet full.',
      insertAt: sentence.end,
      severity: 'medium' as const,
      confidence: 0.65,
    }));
};

/** EC-03. Yesterday's value on the first day. */
export const recursionWithoutStart: Rule = {
  id: 'EC-03',
  category: 'missing_edge_case',
  severity: 'high',
  title: 'No rule for the first periods',
  why: 'On the first day there is no previous value, and a new instrument has no full window; the results depend on what is taken instead.',
  satisfiedBy: 'Give the first value and its date, or the history that is needed before the first result.',
  source: 'Market practice; IOSCO Principles for Financial Benchmarks, principle 11',
  fires: [
    'Index(t) = Index(t-1) * (1 + R(t))',
    'v_t = 0.94 * v_{t-1} + 0.06 * r_t^2',
    '# Alpha Index\n\nThe index weights each constituent of the index by the standard deviation of returns over the last 60 trading days.',
  ],
  staysSilent: [
    'Index(t) = Index(t-1) * (1 + R(t))\n\nThe base value is 1000 on 4 January 2010.',
    'r_t = P_t / P_{t-1}',
  ],
  check: (ir) => {
    const started =
      ir.sentences.some(({ text }) => START.test(text)) ||
      ir.parameters.some(({ name, symbol }) => START.test(name) || ZERO.test(symbol ?? ''));
    const recursive = ir.formulas.flatMap((formula) => {
      const { defines, symbols, inCode } = formula;
      if (inCode || !defines || started) return [];
      const lagged = symbols.find(
        (symbol) =>
          symbol.base === defines.base &&
          symbol.start !== defines.start &&
          symbol.subscripts.some((subscript) => LAGGED.test(subscript)),
      );
      return lagged
        ? [
            {
              span: formula,
              explanation: `Nothing says what ${lagged.name.replace(/[{}]/g, '')} is on the first day.`,
              related: [lagged],
              insertAt: formula.end,
              confidence: 0.8,
            },
          ]
        : [];
    });
    return [...recursive, ...windowHits(ir)];
  },
};
