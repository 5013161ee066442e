import { modelSearch } from './model-search.ts';

describe('the address of a model tab', () => {
  it('names part, node and filter', () =>
    expect(modelSearch({ part: 'graph', node: 'n1', q: 'fee', depth: 2, sections: true })).toEqual({
      part: 'graph',
      node: 'n1',
      q: 'fee',
      depth: 2,
      sections: true,
    }));
  it('takes a number for words', () => expect(modelSearch({ q: 12 })).toEqual({ q: '12' }));
  it.each([
    ['the part that is shown anyway', { part: 'terms' }],
    ['an unknown part', { part: 'x' }],
    ['an empty filter', { q: '' }],
    ['no depth', { depth: 0 }],
    ['a depth without end', { depth: 100 }],
    ['sections that are not asked for', { sections: false }],
  ])('leaves out %s', (_name, search) => expect(modelSearch(search)).toEqual({}));
});
