import { allToggled, extended, NOTHING_SELECTED, toggled } from './library-selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

describe('a selection', () => {
  it('ticks and unticks', () => {
    const one = toggled(NOTHING_SELECTED, 'b');
    expect([...one.ids]).toEqual(['b']);
    expect([...toggled(one, 'b').ids]).toEqual([]);
  });
  it.each([
    ['b', 'd', ['b', 'c', 'd']],
    ['d', 'b', ['d', 'b', 'c']],
    ['c', 'c', []],
  ])('reaches from %s to %s', (from, to, expected) =>
    expect([...extended(toggled(NOTHING_SELECTED, from), to, ORDER).ids]).toEqual(expected),
  );
  it('gives up a range from its end', () => {
    const all = allToggled(NOTHING_SELECTED, ORDER);
    expect([...extended({ ...all, anchor: 'b' }, 'd', ORDER).ids]).toEqual(['a', 'e']);
  });
  it('starts anew when the row it reached from is gone', () =>
    expect([...extended({ ids: new Set(['x']), anchor: 'x' }, 'c', ORDER).ids]).toEqual(['x', 'c']));
  it('takes all, then none', () => {
    const all = allToggled(NOTHING_SELECTED, ORDER);
    expect([...all.ids]).toEqual(ORDER);
    expect(allToggled(all, ORDER).ids.size).toBe(0);
  });
});
