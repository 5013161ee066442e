import { linesOfWords } from './lines-of-words.ts';

const word = (x: number, y: number, page = 1) => ({ page, x, y, width: 30, height: 10 });

describe('the lines of words', () => {
  it('put neighbours together', () =>
    expect(linesOfWords([word(10, 20), word(45, 21)])).toEqual([{ page: 1, x: 10, y: 20, width: 65, height: 11 }]));
  it('begin anew on the next line', () =>
    expect(linesOfWords([word(200, 20), word(10, 34)])).toEqual([word(200, 20), word(10, 34)]));
  it('begin anew on the next page', () =>
    expect(linesOfWords([word(10, 20), word(45, 20, 2)])).toEqual([word(10, 20), word(45, 20, 2)]));
  it('do not reach over columns', () =>
    expect(linesOfWords([word(10, 20), word(300, 20)])).toEqual([word(10, 20), word(300, 20)]));
  it('are also those of text from right to left', () =>
    expect(linesOfWords([word(45, 20), word(10, 20)])).toEqual([{ page: 1, x: 10, y: 20, width: 65, height: 10 }]));
  it('are none without words', () => expect(linesOfWords([])).toEqual([]));
});
