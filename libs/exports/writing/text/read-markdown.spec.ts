import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, type Block } from './block.ts';
import { readMarkdown } from './read-markdown.ts';

const outline = (blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, depth, list, quote, cells }) =>
    [
      kind + (depth > 0 ? depth : '') + (quote > 0 ? `>${quote}` : ''),
      ...(list ? [`${list.ordered ? `${list.from}.` : '-'}${list.level}${list.first ? '' : '…'}`] : []),
      cells.map(textOf).join(' | '),
    ].join(' '),
  );

describe('Markdown read for export', () => {
  it.each([
    ['# A *b*\n\ntext\nruns on', ['heading1 A b', 'paragraph text runs on']],
    ['- a\n\n  more\n  - b\n3. c', ['paragraph -1 a', 'paragraph -1… more', 'paragraph -2 b', 'paragraph 3.1 c']],
    ['- [x] done\n- [ ] open', ['paragraph -1 ☑ done', 'paragraph -1 ☐ open']],
    ['> a\n> > b', ['paragraph>1 a', 'paragraph>2 b']],
    ['| a | b |\n|---|--:|\n| $|x|$ | 1<br>2 |', ['table a | b | |x| | 1\n2']],
    ['a $x_1*y*z$ b', ['paragraph a x_1*y*z b']],
    ['$100 to $200 and more', ['paragraph $100 to $200 and more']],
    ['before $$x$$ after', ['paragraph before ', 'formula x', 'paragraph  after']],
    ['$$\nx = 1\n\\ y\n$$', ['formula x = 1\n\\ y']],
    ['```\n$a$\n  b\n```', ['code $a$\n  b']],
    ['`$a$` and \\$b$', ['paragraph $a$ and $b$']],
    ['---\ntitle: x\n---\n# H', ['heading1 H']],
    ['a\n\n---\n\n<!-- no -->\n\n<div>&</div>', ['paragraph a', 'rule ', 'paragraph <div>&</div>']],
    ['x[^1]\n\n[^1]: The *note*.', ['paragraph x1', 'note The note.']],
    ['![A chart](c.png) [l][r]\n\n[r]: https://example.com', ['paragraph [A chart] l']],
    ['', []],
  ])('%j', (markdown, blocks) => expect(outline(readMarkdown(markdown))).toEqual(blocks));

  it('keeps links that are safe to follow', () => {
    const linkOf = (markdown: string) => readMarkdown(markdown)[0]?.cells[0]?.[0]?.look.link;
    expect(linkOf('[a](https://example.com)')).toBe('https://example.com');
    expect(linkOf('[a](javascript:alert(1))')).toBeUndefined();
    expect(linkOf('[a](file:///etc/passwd)')).toBeUndefined();
  });

  it('says where each word stands: in the samples, and past escapes, references and quote marks', () => {
    const samples = join(import.meta.dirname, '../../../../samples');
    const texts = readdirSync(samples)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(samples, name), 'utf8'));
    const markdowns = [...texts, '> a\\_b &amp; c\n> d &lt;e\n\n- x\n  y **z** `q` \\* $k$ 😀 end'];
    for (const markdown of markdowns) {
      const words = readMarkdown(markdown)
        .flatMap(({ cells }) => cells.flat())
        .filter(({ kind, text, look }) => kind === 'text' && !look.code && /^[\p{L}\p{N}]+$/u.test(text));
      expect(words.length).toBeGreaterThan(6);
      expect(words.map(({ start, end }) => markdown.slice(start, end))).toEqual(words.map(({ text }) => text));
    }
  });
});
