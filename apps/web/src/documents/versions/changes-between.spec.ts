import fc from 'fast-check';
import { changesBetween } from './changes-between.ts';

const applied = (from: string, changes: ReturnType<typeof changesBetween>): string => {
  let text = '';
  let at = 0;
  for (const change of changes) {
    expect(from.slice(change.from.start, change.from.end)).toBe(change.from.text);
    text += from.slice(at, change.from.start) + change.to.text;
    at = change.from.end;
  }
  return text + from.slice(at);
};

describe('changes between two texts', () => {
  it('are words', () =>
    expect(changesBetween('The fee is three.', 'The fee is four.')).toEqual([
      { from: { start: 11, end: 16, text: 'three' }, to: { start: 11, end: 15, text: 'four' } },
    ]));
  it('are none between equal texts', () => expect(changesBetween('a b', 'a b')).toEqual([]));
  it('lead from the one to the other', () => {
    const texts = fc.array(fc.constantFrom('fee ', 'level\n', 'is ', '3.5', ', ', '\n'), { maxLength: 20 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [from, to] = [a.join(''), b.join('')];
        expect(applied(from, changesBetween(from, to))).toBe(to);
      }),
    );
  });
});
