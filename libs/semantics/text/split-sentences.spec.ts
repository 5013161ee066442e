import { splitSentences } from './split-sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['One. Two.', ['One.', 'Two.']],
    ['See Sec. 3.2 and Fig. 4 for details. Then go on.', ['See Sec. 3.2 and Fig. 4 for details.', 'Then go on.']],
    ['The fee is 0.25% p.a. and accrues daily.', ['The fee is 0.25% p.a. and accrues daily.']],
    ['The fee is 0.25% p.a. It accrues daily.', ['The fee is 0.25% p.a.', 'It accrues daily.']],
    ['Trading ends at 4:00 p.m. ET on each day.', ['Trading ends at 4:00 p.m. ET on each day.']],
    ['Use U.S. stocks, e.g. those of the S&P 500.', ['Use U.S. stocks, e.g. those of the S&P 500.']],
    ['Acme Inc. is removed. Its weight is spread.', ['Acme Inc. is removed.', 'Its weight is spread.']],
    ['The cap is 5%. "Cap" means the limit.', ['The cap is 5%.', '"Cap" means the limit.']],
    ['He said "stop." Then it stopped.', ['He said "stop."', 'Then it stopped.']],
    ['Is it open? Yes! Go.', ['Is it open?', 'Yes!', 'Go.']],
    ['Index t-1. Next.', ['Index t-1.', 'Next.']],
    ['Stocks, bonds, etc. are held.', ['Stocks, bonds, etc. are held.']],
    ['line one\nline two', ['line one', 'line two']],
    ['', []],
    ['   ', []],
  ])('%j', (text, sentences) => expect(split(text)).toEqual(sentences));

  it('cuts a text without stops', () =>
    expect(Math.max(...split('word '.repeat(2000)).map(({ length }) => length))).toBeLessThanOrEqual(1500));
});
