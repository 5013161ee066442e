import fc from 'fast-check';
import { textOf, type Block, type Revision } from './block.ts';
import { readMarkdown } from './read-markdown.ts';
import { trackChanges } from './track-changes.ts';

const ann: Revision = { author: 'Ann', at: '2026-11-01T00:00:00.000Z' };
const ben: Revision = { author: 'Ben', at: '2026-11-02T00:00:00.000Z' };

const textsOf = (blocks: readonly Block[]) => blocks.map(({ kind, depth, cells }) => [kind, depth, cells.map(textOf)]);
/** What is left when every change is accepted, or rejected. */
const resolve = (blocks: readonly Block[], drop: 'inserted' | 'deleted') =>
  textsOf(
    blocks
      .filter((block) => block[drop] === undefined)
      .map((block) => ({
        ...block,
        cells: block.cells.map((cell) => cell.filter((piece) => piece[drop] === undefined)),
      })),
  );
/** `[-Ann:gone-]` and `{+Ben:came+}` in the text. */
const show = (blocks: readonly Block[]): string[] =>
  blocks.map(
    ({ inserted, deleted, cells }) =>
      (deleted ? `DEL ${deleted.author} ` : inserted ? `INS ${inserted.author} ` : '') +
      cells
        .map((cell) =>
          cell
            .map(({ text, inserted: came, deleted: gone }) =>
              gone ? `[-${gone.author}:${text}-]` : came ? `{+${came.author}:${text}+}` : text,
            )
            .join(''),
        )
        .join(' | '),
  );
const track = (base: string, ...later: [Revision, string][]) =>
  trackChanges(
    readMarkdown(base),
    later.map(([revision, markdown]) => ({ revision, blocks: readMarkdown(markdown) })),
  );

describe('tracked changes', () => {
  it('mark words', () =>
    expect(show(track('The cap is 0.94 of it all.', [ann, 'The cap is 0.97 of it all.']))).toEqual([
      'The cap is [-Ann:0.94-]{+Ann:0.97+} of it all.',
    ]));

  it('say who changed what, also where a later version changes it again', () =>
    expect(
      show(track('One two three four five.', [ann, 'One TWO three four five.'], [ben, 'One TWO three 4 five.'])),
    ).toEqual(['One [-Ann:two-]{+Ann:TWO+} three [-Ben:four-]{+Ben:4+} five.']));

  it('forget what came and went in between', () =>
    expect(show(track('One two three four.', [ann, 'One two new three four.'], [ben, 'One two three four.']))).toEqual([
      'One two three four.',
    ]));

  it('mark whole paragraphs, cells and formulas', () => {
    expect(show(track('# A\n\ngone today\n\nstays', [ben, '# A\n\nstays\n\n- came']))).toEqual([
      'A',
      'DEL Ben [-Ben:gone-][-Ben: -][-Ben:today-]',
      'stays',
      'INS Ben {+Ben:came+}',
    ]);
    expect(show(track('| a | b |\n|---|---|\n| 1 | 2 |', [ann, '| a | b |\n|---|---|\n| 1 | 3 |']))).toEqual([
      'a | b | 1 | [-Ann:2-]{+Ann:3+}',
    ]);
    expect(show(track('Let $x$ be.', [ann, 'Let $y$ be.']))).toEqual(['Let [-Ann:x-]{+Ann:y+} be.']);
  });

  const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '1', '2.5', '$x_1$', '**bold**', 'end.');
  const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    line.map((text) => `- ${text}\n- item`),
    fc.tuple(word, word, word, word).map(([a, b, c, d]) => `| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |`),
  );
  const version = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

  it('give the last version when all are accepted, and the first when all are rejected', () =>
    fc.assert(
      fc.property(version, fc.array(version, { minLength: 1, maxLength: 4 }), (base, later) => {
        const merged = track(
          base,
          ...later.map((markdown, n): [Revision, string] => [n % 2 === 0 ? ann : ben, markdown]),
        );
        expect(resolve(merged, 'deleted')).toEqual(textsOf(readMarkdown(later.at(-1) ?? '')));
        expect(resolve(merged, 'inserted')).toEqual(textsOf(readMarkdown(base)));
      }),
      { numRuns: 200 },
    ));
});
