import fc from 'fast-check';
import { carryBlocks } from './carry-blocks.ts';

/** Paragraphs as blocks `b1`, `b2`…, each on a page of its own. */
const version = (...paragraphs: readonly string[]) => {
  let at = 0;
  const blocks = paragraphs.map((text, n) => {
    const block = { id: `b${n + 1}`, start: at, end: at + text.length, page: n + 1 };
    at = block.end + 2;
    return block;
  });
  return { text: paragraphs.join('\n\n'), blocks };
};
const edited = (...paragraphs: readonly string[]) => {
  const { text, blocks } = version(...paragraphs);
  return { text, blocks: blocks.map(({ id, start, end }) => ({ id, start, end }) as (typeof blocks)[number]) };
};
const carried = (before: readonly string[], after: readonly string[]) =>
  carryBlocks(version(...before), edited(...after), 2).map(({ id, page }) => `${id} p${page}`);

describe('blocks of an edited version', () => {
  it('are who they were, where they were', () =>
    expect(carried(['a', 'b', 'c'], ['a', 'b, changed', 'c'])).toEqual(['b1 p1', 'b2 p2', 'b3 p3']));
  it('keep their id behind a paragraph that was inserted', () =>
    expect(carried(['a', 'b'], ['a', 'new', 'b'])).toEqual(['b1 p1', 'v2b1 pundefined', 'b2 p2']));
  it('keep their id behind one that was removed', () =>
    expect(carried(['a', 'b', 'c'], ['a', 'c'])).toEqual(['b1 p1', 'b3 p3']));
  it('stand where the text stood that was split', () =>
    expect(carried(['a', 'b and c', 'd'], ['a', 'b', 'c', 'd'])).toEqual(
      ['b1 p1', 'b2 p2', 'v2b1 p2', 'b4 p4'].map((it) => it.replace('b4 p4', 'b3 p3')),
    ));
  it('have ids of their own', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }),
        (before, after) => {
          const blocks = carryBlocks(version(...before), edited(...after), 2);
          expect(blocks).toHaveLength(after.length);
          expect(new Set(blocks.map(({ id }) => id)).size).toBe(after.length);
          expect(blocks.map(({ start }) => start)).toEqual(edited(...after).blocks.map(({ start }) => start));
        },
      ),
    ));
});
