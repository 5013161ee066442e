import { isComplete } from './context.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const LEVERAGE =
  /\b(?:us(?:e|es|ing)|with|employ\w*|apply|applies)\s(?:\w+\s)?leverage\b(?!\s(?:of|up to|at)\s\d|\s?\(?\d)|\bleverage (?:may|can|will|is|could) (?:be )?(?:used|employed|applied|taken|added)\b/gi;
/** Stops without a level. */
const STOP =
  /\b(?:use[sd]?|using|with|plac(?:e|es|ed)|appl(?:y|ies|ied)|sets?)\s(?:\w+\s){0,2}?stop[- ]loss(?:es| orders?)?\b|\bstop[- ]loss(?:es| orders?)? (?:is|are) (?:used|placed|applied|set)\b/gi;
const STOP_LEVEL = /\bstop\w*\b[^.]{0,60}\d|\d[^.]{0,40}\bstop/i;
const LEVERAGE_LIMIT = /\bleverage\b[^.]{0,60}\d|\d[^.]{0,30}\bleverage\b|\bleverage (?:limit|cap|ratio)/i;
const SIZE_LIMIT =
  /\b(?:max(?:imum)?|limit(?:ed|s)?|cap(?:ped|s)?|no more than|at most|not exceed|may exceed|up to|per (?:trade|position|pair|asset)|half of|equal(?:ly)?[- ]weight\w*)\b[^.]{0,60}\d|\d+(?:\.\d+)?\s?%[^.]{0,40}\b(?:capital|position|portfolio|exposure|weight|equity)|\bposition (?:size|limit)s?\b/i;
const LOSS_LIMIT =
  /\b(?:stop[- ]?loss|drawdown (?:limit|control|stop)|loss limit|daily loss|kill (?:switch|function)|maximum (?:daily )?(?:loss|drawdown)|liquidated when)\b/i;

/** SC-11. No limit where the strategy needs one. */
export const limitAbsent: Rule = {
  id: 'SC-11',
  category: 'missing_limit',
  severity: 'high',
  title: 'Limit is missing',
  why: 'A strategy without a limit on size, leverage or loss cannot be supervised, and two implementers will hold different positions.',
  satisfiedBy: 'State the greatest position, the greatest leverage and the loss at which the strategy stops.',
  source: 'MiFID II RTS 6 (Regulation (EU) 2017/589), articles 15–17',
  parameters: { STOP, SIZE_LIMIT, LOSS_LIMIT, LEVERAGE_LIMIT },
  fires: [
    '# Token Strategy\n\nBuy tokens when the signal rises. Use leverage to raise positions.',
    '# Margin Strategy\n\nThe strategy trades with borrowed funds and opens leveraged positions on each signal.',
  ],
  staysSilent: [
    '# Token Strategy\n\nBuy tokens when the signal rises. Use leverage of at most 2. No position may exceed 5% of capital. The daily loss limit is 10,000 USD.',
    '# Equity Index\n\nThe index holds stocks of the universe.',
  ],
  check: (ir) => {
    const { type, traits } = ir.documentType;
    if (type === 'other') return [];
    const says = (pattern: RegExp): boolean =>
      ir.sentences.some(({ text }) => pattern.test(text)) || ir.parameters.some(({ name }) => pattern.test(name));
    const leverage = says(LEVERAGE_LIMIT)
      ? []
      : findInSentences(ir, LEVERAGE, ({ text }) => !/\b(?:not|no|without|never)\b[^.]{0,20}\bleverage/i.test(text))
          .slice(0, 1)
          .map(({ start, end, match }) => ({
            span: { start, end },
            explanation: 'No greatest leverage is given.',
            suggestion: {
              replacement: match[0].replace(/leverage/i, '$& of at most [multiple]'),
              note: 'Give the greatest multiple.',
            },
            severity: 'critical' as const,
            confidence: 0.85,
          }));
    const anchor = ir.title ?? ir.sentences[0];
    const needs =
      traits.includes('leverage') ||
      (type === 'strategy' && isComplete(ir) && ir.sections.some((section) => section.type === 'execution'));
    const absent = (
      what: string,
    ): {
      span: { start: number; end: number };
      explanation: string;
      insertAt: number;
      confidence: number;
      severity: 'high' | 'medium';
    }[] =>
      anchor
        ? [
            {
              span: { start: anchor.start, end: anchor.end },
              explanation: what,
              insertAt: ir.length,
              confidence: 0.7,
              severity: traits.includes('leverage') ? 'high' : 'medium',
            },
          ]
        : [];
    const general =
      !needs || says(SIZE_LIMIT) || says(LOSS_LIMIT)
        ? []
        : absent('The document gives no limit on the size of a position or of a loss.');
    const stops = says(STOP_LEVEL)
      ? []
      : findInSentences(ir, STOP)
          .slice(0, 1)
          .map(({ start, end }) => ({
            span: { start, end },
            explanation: 'No level is given for the stop.',
            confidence: 0.75,
          }));
    return [...leverage, ...stops, ...general];
  },
};
