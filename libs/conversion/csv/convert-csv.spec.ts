import iconv from 'iconv-lite';
import { convert } from '../convert.ts';

const read = async (text: string | Buffer) => convert(Buffer.from(text), { format: 'csv', filename: 'a.csv' });
const table = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('a delimited text', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', table('| a | b |', '| --- | --- |', '| 1 | 2 |')],
    [
      'semicolons and decimal commas',
      'a;b\n1,5;2,5\n3,5;4,5\n',
      table('| a | b |', '| --- | --- |', '| 1,5 | 2,5 |', '| 3,5 | 4,5 |'),
    ],
    ['tabs', 'a\tb\r\n1\t2\r\n', table('| a | b |', '| --- | --- |', '| 1 | 2 |')],
    ['bars', 'a|b\n1|2\n', table('| a | b |', '| --- | --- |', '| 1 | 2 |')],
    ['a declared delimiter', 'sep=#\na#b,c\n', table('| a | b,c |', '| --- | --- |')],
    ['one column', 'Name\nFee\n', table('| Name |', '| --- |', '| Fee |')],
    ['quotes', 'a,b\n"1, ""x""\ny", "2"\n', table('| a | b |', '| --- | --- |', '| 1, "x"<br>y | 2 |')],
    [
      'short and long records',
      'a,b\n1\n1,2,3\n',
      table('| a | b | |', '| --- | --- | --- |', '| 1 | | |', '| 1 | 2 | 3 |'),
    ],
    ['an open quote', 'a,b\n1,"2\n', table('| a | b |', '| --- | --- |', '| 1 | 2 |')],
    ['markup', 'a,b\n*x*,1|2\n', table('| a | b |', '| --- | --- |', String.raw`| \*x\* | 1\|2 |`)],
  ])('with %s becomes a table', async (_, text, markdown) => expect((await read(text)).markdown).toBe(markdown));

  it('knows where it came from', async () => {
    const { blocks } = await read('a,b\n1,2\n');
    expect(blocks).toEqual([expect.objectContaining({ kind: 'table', source: { start: 0, end: 8 } })]);
  });

  it('in an old Japanese encoding is read', async () => {
    const text = '指数の名前,計算の方法\nとうきょう指数,まいにちの終値で計算する\nおおさか指数,つきごとに見直す\n';
    const { markdown, warnings } = await read(iconv.encode(text, 'shift_jis'));
    expect(markdown).toContain('| 指数の名前 | 計算の方法 |');
    expect(warnings).toEqual([{ code: 'encoding-guessed', message: expect.stringContaining('shift_jis') }]);
  });

  it('of a million columns is cut, of too many cells refused', async () => {
    expect((await read('a,'.repeat(5000))).warnings).toEqual([
      { code: 'columns-left-out', message: 'Only the first 1000 columns were read.' },
    ]);
    const many = `${'a,'.repeat(900)}\n${'a\n'.repeat(2000)}`;
    await expect(read(many)).rejects.toMatchObject({ code: 'too-complex' });
  });

  it('without a word is no success', async () =>
    await expect(read(',,\n;;\n')).rejects.toMatchObject({ code: 'empty-content' }));
});
