import { changedTags, doForEach, frequentTags, type BulkProgress } from './library-bulk.ts';

describe('an action on many', () => {
  it('goes on when one fails, and says which', async () => {
    const told: BulkProgress[] = [];
    const acted: string[] = [];
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const end = await doForEach(
      ids,
      async (id) => {
        acted.push(id);
        if (id === 'b') throw new Error('no');
      },
      (progress) => told.push(progress),
    );
    expect(acted.toSorted()).toEqual(ids);
    expect(end).toMatchObject({ done: 6, total: 6, failures: [{ id: 'b' }] });
    expect(told.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('does a few at a time', async () => {
    let running = 0;
    let most = 0;
    await doForEach(
      Array.from({ length: 20 }, (_, n) => String(n)),
      async () => {
        most = Math.max(most, ++running);
        await Promise.resolve();
        running -= 1;
      },
      () => undefined,
    );
    expect(most).toBe(4);
  });
});

describe('tags', () => {
  it.each([
    [['a'], ['b'], [], ['a', 'b']],
    [['a', 'b'], ['b'], ['a'], ['b']],
    [['a'], [], ['c'], ['a']],
  ])('%j with %j and without %j are %j', (tags, added, removed, expected) =>
    expect(changedTags(tags, added, removed)).toEqual(expected),
  );
  it('are counted', () =>
    expect(frequentTags([{ tags: ['x', 'b'] }, { tags: ['b'] }, { tags: ['a'] }], 2)).toEqual(['b', 'a']));
});
