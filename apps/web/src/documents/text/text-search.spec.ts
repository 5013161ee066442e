import { textSearch } from './text-search.ts';

describe('the address of a document tab', () => {
  it('names view, version and place', () =>
    expect(textSearch({ view: 'original', version: 2, at: 10, end: 20 })).toEqual({
      view: 'original',
      version: 2,
      at: 10,
      end: 20,
    }));
  it.each([
    ['an unknown view', { view: 'x' }],
    ['a version that cannot be', { version: 0 }],
    ['a place that is none', { at: -1 }],
    ['words for numbers', { at: 'ten', version: '2' }],
    ['an end without a beginning', { end: 5 }],
  ])('leaves out %s', (_name, search) => expect(textSearch(search)).toEqual({}));
  it('leaves out an end before the beginning', () => expect(textSearch({ at: 10, end: 5 })).toEqual({ at: 10 }));
});
