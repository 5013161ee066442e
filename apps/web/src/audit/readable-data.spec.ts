import { readableData } from './readable-data.ts';

describe('the data of an entry', () => {
  it('is a list of names in words with their values', () =>
    expect(
      readableData({
        documentId: 'd',
        isFinal: false,
        expiresAt: null,
        tags: ['a', 'b'],
        none: [],
        verdicts: [{ policyId: 'p', evidence: [{ start: 1 }] }],
      }),
    ).toEqual({
      members: [
        { path: 'document id', value: 'd' },
        { path: 'is final', value: false },
        { path: 'expires at', value: null },
        { path: 'tags', value: 'a, b' },
        { path: 'none', value: '' },
        { path: 'verdicts 1 · policy id', value: 'p' },
        { path: 'verdicts 1 · evidence 1 · start', value: 1 },
      ],
      more: false,
    }));

  it('ends where nobody reads on, and says so', () => {
    const { members, more } = readableData(Array.from({ length: 1_000 }, (_, n) => ({ n })));
    expect([members.length, more]).toEqual([300, true]);
  });
});
