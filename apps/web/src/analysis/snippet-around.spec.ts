import { snippetAround } from './snippet-around.ts';

const around = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return snippetAround(text, { start, end: start + quote.length });
};

describe('what stands around a quote', () => {
  it('is its line', () =>
    expect(around('One.\nThe fee is due.\nTwo.', 'fee')).toEqual({ before: 'The ', quote: 'fee', after: ' is due.' }));
  it('begins and ends with whole words', () => {
    const long = `${'alpha '.repeat(20)}FEE${' omega'.repeat(20)}`;
    const { before, after } = around(long, 'FEE');
    expect(before).toMatch(/^(alpha )+$/);
    expect(after).toMatch(/^( omega)+$/);
  });
  it('is one line also where the quote is two', () =>
    expect(around('a b\nc d', 'b\nc')).toEqual({ before: 'a ', quote: 'b c', after: ' d' }));
});
