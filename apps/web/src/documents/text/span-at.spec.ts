import { spanAt } from './span-at.ts';

const text = '# Fees\n\nThe fee is 5 bps. It is taken daily.\n\nNothing else';
const blocks = [
  { start: 0, end: 6 },
  { start: 8, end: 44 },
  { start: 46, end: 58 },
];
const shown = (at: number, end?: number): string | undefined => {
  const span = spanAt(text, blocks, at, end);
  return span && text.slice(span.start, span.end);
};

describe('what a link into a text marks', () => {
  it('is what it says', () => expect(shown(12, 15)).toBe('fee'));
  it('may be a place where something is missing', () => expect(shown(12, 12)).toBe(''));
  it('ends with the sentence', () => expect(shown(12)).toBe('fee is 5 bps.'));
  it('ends with the block', () => expect(shown(46)).toBe('Nothing else'));
  it('ends with the line', () => expect(shown(2)).toBe('Fees'));
  it('never ends behind the text', () => expect(shown(46, 500)).toBe('Nothing else'));
  it('is nothing outside of the text', () => expect(shown(500)).toBeUndefined());
});
