import { convert } from '../convert.ts';

describe('a plain text', () => {
  it('is its own Markdown, deep indentation apart', async () => {
    const source = '\ufeffTitle\n=====\n\n     indented prose\n- item_one * 2\n';
    const { markdown, blocks } = await convert(Buffer.from(source), { format: 'text', filename: 'a.txt' });
    expect(markdown).toBe('Title\n=====\n\n   indented prose\n- item_one * 2\n');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list_item']);
    expect(source.slice(1).slice(blocks[2]?.source?.start, blocks[2]?.source?.end)).toBe('- item_one * 2\n');
  });

  it('without a word is no success', async () =>
    await expect(convert(Buffer.from(' \n--\n'), { format: 'text', filename: 'a.txt' })).rejects.toMatchObject({
      code: 'empty-content',
    }));

  it('warns when the encoding was guessed', async () => {
    const bytes = Buffer.from('Rücknahmepreis für jeden Börsentag: fünf über dem Schlusskurs.', 'latin1');
    const { warnings, markdown } = await convert(bytes, { format: 'text', filename: 'a.txt' });
    expect(markdown).toContain('Börsentag');
    expect(warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });
});
