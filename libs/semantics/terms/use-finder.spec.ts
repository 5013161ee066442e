import fc from 'fast-check';
import { useFinder } from './use-finder.ts';

const NOWHERE = { start: -1, own: { start: -1, end: -1 } };
const textsOf = (prose: string, name: string) =>
  useFinder(prose)({ name, ...NOWHERE }).map(({ start, end }) => prose.slice(start, end));

describe('the places of a name', () => {
  const PROSE =
    'The Base Level and Base Levels; a BaseLevel, Base Leveller. Index, Indexes, Indexed. w_{i} and w_{i,t}.';

  it('are whole words, singular or plural', () => {
    expect(textsOf(PROSE, 'Base Level')).toEqual(['Base Level', 'Base Level']);
    expect(textsOf(PROSE, 'Index')).toEqual(['Index', 'Index']);
    expect(textsOf(PROSE, 'w_{i}')).toEqual(['w_{i}']);
    expect(textsOf(PROSE, '{i}')).toEqual([]);
  });

  it('are not its own', () => {
    const find = useFinder('Snap means the Snap of the day. The Snap is taken.');
    expect(find({ name: 'Snap', start: 0, own: { start: 11, end: 31 } })).toEqual([{ start: 36, end: 40 }]);
  });

  it('are those that a search from the start finds', () => {
    const words = fc.array(fc.constantFrom('a', 'as', 'ab', 'a_b', 'b', 'b c', 'bes', '(a)', 'é', ' ', '-', '.'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('a', 'b', 'b c', 'ab', '(a)', 'é', 'a_b'), (parts, name) => {
        const prose = parts.join(' ');
        const slow = [
          ...prose.matchAll(
            new RegExp(`(?<![\\p{L}\\p{N}_])${name.replace(/[()]/g, '\\$&')}(?=(?:s|es)?(?![\\p{L}\\p{N}_]))`, 'gu'),
          ),
        ];
        expect(useFinder(prose)({ name, ...NOWHERE }).map(({ start }) => start)).toEqual(
          slow.map(({ index }) => index),
        );
      }),
    );
  });
});
