import { busiest, cycleEdges, edgeKey, neighbourhood } from './graph-neighbourhood.ts';

const nodes = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const edges = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
  { from: 'd', to: 'b' },
];
const around = (centre: string, depth: number, most = 100): string[] =>
  neighbourhood(nodes, edges, centre, { depth, most }).map(({ id }) => id);

describe('the neighbourhood of a node', () => {
  it('goes both ways', () => expect(around('b', 1)).toEqual(['b', 'a', 'c', 'd']));
  it('grows with the depth', () => {
    expect(around('a', 1)).toEqual(['a', 'b']);
    expect(around('a', 2)).toEqual(['a', 'b', 'c', 'd']);
  });
  it('is the node itself when nothing touches it', () => expect(around('e', 3)).toEqual(['e']));
  it('never holds more than is asked for', () => expect(around('b', 2, 2)).toEqual(['b', 'a']));
  it('is empty around nothing', () => expect(around('x', 2)).toEqual([]));
  it('ends on a cycle', () =>
    expect(
      neighbourhood(nodes, [...edges, { from: 'c', to: 'a' }], 'a', { depth: 50, most: 100 }).map(({ id }) => id),
    ).toEqual(['a', 'b', 'c', 'd']));
});

describe('the busiest node', () => {
  it('is the one that most edges meet', () => expect(busiest(nodes, edges)).toBe('b'));
  it('is none in an empty graph', () => expect(busiest([], [])).toBeUndefined());
});

describe('edges of cycles', () => {
  it('lead around', () =>
    expect([...cycleEdges([['a', 'b', 'c']])]).toEqual([edgeKey('a', 'b'), edgeKey('b', 'c'), edgeKey('c', 'a')]));
  it('may be one', () => expect([...cycleEdges([['a']])]).toEqual([edgeKey('a', 'a')]));
});
