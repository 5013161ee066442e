import fc from 'fast-check';
import { scanBlocks } from './scan-blocks.ts';

const kinds = (markdown: string) =>
  scanBlocks(markdown).map(({ kind, start, end }) => [kind, markdown.slice(start, end)]);

describe('scanBlocks', () => {
  it.each([
    [
      '# A\ntext',
      [
        ['heading', '# A'],
        ['paragraph', 'text'],
      ],
    ],
    [
      'Title\n=====\n\ntext',
      [
        ['heading', 'Title'],
        ['paragraph', 'text'],
      ],
    ],
    [
      'one\ntwo\n\nthree',
      [
        ['paragraph', 'one\ntwo'],
        ['paragraph', 'three'],
      ],
    ],
    [
      'rules:\n- a\n- b\n  more',
      [
        ['paragraph', 'rules:'],
        ['list_item', '- a'],
        ['list_item', '- b\n  more'],
      ],
    ],
    [
      '1. a\n2. b',
      [
        ['list_item', '1. a'],
        ['list_item', '2. b'],
      ],
    ],
    [
      '```\n# no heading\n```\nafter',
      [
        ['code', '```\n# no heading\n```'],
        ['paragraph', 'after'],
      ],
    ],
    [
      '| a |\n| - |\n| 1 |\n\nx',
      [
        ['table', '| a |\n| - |\n| 1 |'],
        ['paragraph', 'x'],
      ],
    ],
    [
      '$$\na = b\n$$\ntext',
      [
        ['formula', '$$\na = b\n$$'],
        ['paragraph', 'text'],
      ],
    ],
    ['> quote\n> more', [['quote', '> quote\n> more']]],
    ['---\ntitle: x\n---\ntext', [['paragraph', 'text']]],
    [
      'a\n\n---\n\nb',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    ['<!-- no\ntext -->\ntext', [['paragraph', 'text']]],
    [
      '# A\r\ntext\r\n',
      [
        ['heading', '# A'],
        ['paragraph', 'text'],
      ],
    ],
  ])('%j', (markdown, blocks) => expect(kinds(markdown)).toEqual(blocks));

  it('gives rising blocks without overlap for any text', () =>
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('# ', '- ', '|', '\n', '```', 'a', ' ', '> ', '$$', '---', '\\[', '1. ', '<!--'), {
            maxLength: 60,
          })
          .map((parts) => parts.join('')),
        (markdown) => {
          let last = 0;
          for (const { start, end } of scanBlocks(markdown)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(markdown.length);
            last = end;
          }
        },
      ),
      { numRuns: 200 },
    ));
});
