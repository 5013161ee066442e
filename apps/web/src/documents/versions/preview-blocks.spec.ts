import { previewBlocks } from './preview-blocks.ts';

const texts = (markdown: string): string[] =>
  previewBlocks(markdown).map(({ start, end }) => markdown.slice(start, end).trimEnd());

describe('pieces of a text that is written', () => {
  it('are parted by empty lines', () => expect(texts('# A\n\nb\nc\n\n\nd')).toEqual(['# A', 'b\nc', 'd']));
  it('keep code whole', () => expect(texts('a\n\n```\nx\n\ny\n```\n\nb')).toEqual(['a', '```\nx\n\ny\n```', 'b']));
  it('keep formulas whole', () => expect(texts('$$\na\n\nb\n$$\n\nc')).toEqual(['$$\na\n\nb\n$$', 'c']));
  it('know formulas of one line', () => expect(texts('$$a$$\n\nb')).toEqual(['$$a$$', 'b']));
  it('end with the text, also inside of code', () => expect(texts('```\na\n\nb')).toEqual(['```\na\n\nb']));
  it('are none of nothing', () => expect(texts('\n\n')).toEqual([]));
  it('keep their ids where others change', () => {
    const ids = (markdown: string): string[] => previewBlocks(markdown).map(({ id }) => id);
    const [a, b] = ids('a\n\nb');
    expect(ids('new\n\na\n\nb').slice(1)).toEqual([a, b]);
  });
  it('have different ids also when they say the same', () => {
    const [first, second] = previewBlocks('a\n\na\n');
    expect(first?.id).not.toBe(second?.id);
  });
});
