import { countWords } from './count-words.ts';

describe('words', () => {
  it.each([
    ['', 0],
    ['The index level I_t is 1,000.50', 6],
    ['# Title\n\n- item\n\n| a | b |\n|---|---|', 4],
    ['*** --- …', 0],
    ['指数の level', 4],
  ])('%j are counted as a reader would', (text, count) => expect(countWords(text)).toBe(count));

  it('are counted in linear time', () => expect(countWords('-'.repeat(2_000_000))).toBe(0));
});
