import type { Analysis } from '#rules';

interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** Whether a value of the IR claims a place in the text. */
const isSpanned = (value: object): value is Spanned =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

const spansOutside = (value: unknown, length: number): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + spansOutside(each, length), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const here = isSpanned(value) && !(0 <= value.start && value.start <= value.end && value.end <= length) ? 1 : 0;
  return Object.values(value).reduce<number>((sum, each) => sum + spansOutside(each, length), here);
};

/** What an analysis of a text must never do, whatever the text: each fault in a sentence. */
export const faultsOf = (text: string, { findings, ir, scores }: Analysis): string[] => {
  const faults: string[] = [];
  for (const { ruleId, start, end, quote, related, insertAt } of findings) {
    if (quote === '' || text.slice(start, end) !== quote) faults.push(`${ruleId} quotes what is not there`);
    if (insertAt !== undefined && (insertAt < 0 || insertAt > text.length)) faults.push(`${ruleId} inserts outside`);
    if (related.some((other) => text.slice(other.start, other.end) !== other.quote))
      faults.push(`${ruleId} relates to what is not there`);
  }
  if (new Set(findings.map(({ id }) => id)).size !== findings.length) faults.push('two findings have one id');
  const outside = spansOutside(ir, text.length);
  if (outside > 0) faults.push(`${outside} spans of the IR lie outside the text`);
  for (const { score } of [scores.readiness, scores.selfContainment])
    if (!(score >= 0 && score <= 100)) faults.push(`a score of ${score}`);
  return faults;
};
