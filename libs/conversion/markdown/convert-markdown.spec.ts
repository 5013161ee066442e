import { convert } from '../convert.ts';

const md = (text: string) => convert(Buffer.from(text), { format: 'markdown', filename: 'a.md' });

describe('a Markdown file', () => {
  it('stays as it is, line ends and all', async () => {
    const source = '---\ntitle: "Spec"\n---\r\n# Head\r\n\r\na  \r\nb\r\n';
    const { markdown, title, blocks } = await md(source);
    expect(markdown).toBe(source);
    expect(title).toBe('Spec');
    expect(blocks.map(({ start, end, source: place }) => [start, end, place])).toEqual(
      blocks.map(({ start, end }) => [start, end, { start, end }]),
    );
  });

  it('takes its title from the first heading when it names none', async () =>
    expect((await md('---\nbroken: [\n---\n## The **X** [Index](u)\n')).title).toBe('The X Index'));

  it('never carries what a database cannot store', async () => expect((await md('a\0b')).markdown).toBe('a\uFFFDb'));
});
