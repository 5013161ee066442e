import fc from 'fast-check';
import { blocksOf } from './blocks-of.ts';

const shown = (markdown: string) =>
  blocksOf(markdown).map(({ kind, level, start, end }) => [
    level === undefined ? kind : `${kind} ${level}`,
    markdown.slice(start, end),
  ]);

const PIECES = [
  '# Heading',
  'Some *text* with 𝔘𝔫𝔦code',
  '- item',
  '  - nested',
  '1. first',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '> quote',
  '$$\na_b\n=\nc_d\n$$',
  '$$ x $$',
  '```\n$$\n# no\n```',
  '[^1]: note',
  '![alt](x.png)',
  '---',
  '<!-- -->',
  '<div>',
  '\t',
  '$$',
  '    code',
  '***',
  '\\',
  '[',
  '`',
  '\r\n',
  '~~~',
];

describe('blocks of a Markdown text', () => {
  it('are its headings, paragraphs, tables, quotes, notes, code and images', () =>
    expect(
      shown('# A\n\none\ntwo\n\n| a |\n|---|\n| 1 |\n\n> q\n\n[^1]: note\n\n```\nx\n```\n\n![alt](x.png)\n'),
    ).toEqual([
      ['heading 1', '# A'],
      ['paragraph', 'one\ntwo'],
      ['table', '| a |\n|---|\n| 1 |'],
      ['quote', '> q'],
      ['footnote', '[^1]: note'],
      ['code', '```\nx\n```'],
      ['image', '![alt](x.png)'],
    ]));

  it('end a list item where its nested list begins', () =>
    expect(shown('- one\n  more\n  - nested\n- two\n')).toEqual([
      ['list_item 1', '- one\n  more'],
      ['list_item 2', '- nested'],
      ['list_item 1', '- two'],
    ]));

  it('keep a display formula whole, whatever Markdown would read into it', () =>
    expect(shown('before\n$$\nI_t\n=\nw_i * P_i\n$$\nafter\n')).toEqual([
      ['paragraph', 'before'],
      ['formula', '$$\nI_t\n=\nw_i * P_i\n$$'],
      ['paragraph', 'after'],
    ]));

  it('do not look for formulas in code', () =>
    expect(shown('```\n$$\n```\n\ntext $$\n')).toEqual([
      ['code', '```\n$$\n```'],
      ['paragraph', 'text $$'],
    ]));

  it('leave out front matter, rules, comments and link definitions', () =>
    expect(shown('---\ntitle: T\n---\n\n# A\n\n---\n\n<!-- c -->\n\n[x]: y\n')).toEqual([['heading 1', '# A']]));

  it('have rising offsets, ids in order and never overlap', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\n\n', ' ', ''))), (pieces) => {
        const markdown = pieces.flat().join('');
        let last = 0;
        blocksOf(markdown).forEach(({ id, start, end }, i) => {
          expect(id).toBe(`b${i + 1}`);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(markdown.slice(start, end).trim()).not.toBe('');
          last = end;
        });
        expect(last).toBeLessThanOrEqual(markdown.length);
      }),
      { numRuns: 500 },
    ));

  it('are found in a long text', () =>
    expect(
      blocksOf('## Index level\n\nThe level *I* on day t is `x`.\n\n- item\n\n| a |\n|---|\n| 1 |\n\n'.repeat(1000)),
    ).toHaveLength(4000));
});
