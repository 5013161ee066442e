import { directionOf, isFiltered, nextSort, parseLibrarySearch } from './library-search.ts';

describe('what an address says of the library', () => {
  it.each([
    [{}, {}],
    [
      { q: 'carry', status: 'analysed', tag: 'index', sort: 'title' },
      { q: 'carry', status: 'analysed', tag: 'index', sort: 'title' },
    ],
    [{ q: 2024 }, { q: '2024' }],
    [{ q: '  ', tag: '', sort: '-createdAt' }, {}],
    [{ status: 'gone', sort: 'size', colour: 'red', q: ['a'] }, {}],
  ])('%j is read as %j', (raw, search) => expect(parseLibrarySearch(raw)).toEqual(search));

  it('filters', () => {
    expect(isFiltered({ sort: 'title' })).toBe(false);
    expect(isFiltered({ tag: 'index' })).toBe(true);
  });
});

describe('a click on the head of a column', () => {
  it.each([
    ['findings', undefined, '-findings'],
    ['findings', '-findings', 'findings'],
    ['findings', 'findings', undefined],
    ['title', 'findings', 'title'],
    ['title', 'title', '-title'],
    ['readiness', '-readiness', undefined],
  ] as const)('on %s sorted by %s leads to %s', (column, sort, next) => expect(nextSort(column, sort)).toBe(next));

  it('shows its direction', () => {
    expect(directionOf('title', '-title')).toBe('descending');
    expect(directionOf('title', 'title')).toBe('ascending');
    expect(directionOf('title')).toBeUndefined();
  });
});
