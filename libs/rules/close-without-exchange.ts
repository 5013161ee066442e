import type { SemanticIr } from '#semantics';
import { sectionTypeOf } from './context.ts';
import { differingCloses } from './dates/clock-readings.ts';
import { withExample } from './dates/with-example.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Hit } from './rule.ts';

export const CLOSE =
  /\b(?:(?:at|after|before|by|until|on)\s)?(?:the\s)?(?:market (?:close|open)|close of (?:business|trading|the market)|end of (?:the )?(?:trading |business )?day|end-of-day cut-?off|opening of the market|daily close|(?:during|in|outside|after) (?:market|trading|business) hours)\b(?! (?:price|value|level)s?)/gi;

/** MC-07, second part. "at market close" of which market? Only where no exchange and no clock time is near. */
export const closesWithoutExchange = (ir: SemanticIr): readonly Hit[] => {
  if (ir.calendar.markets.length > 0) return [];
  const seen = new Set<string>();
  return findInSentences(
    ir,
    CLOSE,
    (sentence) => !['results', 'references', 'risk', 'overview'].includes(sectionTypeOf(ir, sentence)),
  ).flatMap(({ start, end, match, sentence }) => {
    const key = match[0].toLowerCase().replace(/^(?:at|after|before|by|until|on)\s/, '');
    const timed = ir.calendar.times.some((time) => time.sentenceId === sentence.id && time.zone !== null);
    if (seen.has(key) || timed) return [];
    seen.add(key);
    return [
      {
        span: { start, end },
        explanation: withExample(
          `"${match[0]}" does not say of which exchange, nor at what time.`,
          /\b(?:close|end)\b/i.test(match[0]) ? differingCloses() : null,
        ),
        severity: 'medium' as const,
        confidence: 0.65,
      },
    ];
  });
};
