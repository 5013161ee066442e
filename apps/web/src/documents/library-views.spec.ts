import { parseViews, withView } from './library-views.ts';

describe('saved views', () => {
  it.each([undefined, '', 'x', '{}', '[1, null, {"name": 7, "search": {}}, {"name": "a"}]'])('are none in %s', (text) =>
    expect(parseViews(text)).toEqual([]),
  );

  it('keep what the library understands', () =>
    expect(parseViews('[{"name": "Mine", "search": {"status": "analysed", "sort": "size"}}]')).toEqual([
      { name: 'Mine', search: { status: 'analysed' } },
    ]));

  it('are replaced by one of the same name, and sorted by name', () =>
    expect(
      withView(
        [
          { name: 'b', search: {} },
          { name: 'a', search: {} },
        ],
        { name: 'b', search: { tag: 'x' } },
      ),
    ).toEqual([
      { name: 'a', search: {} },
      { name: 'b', search: { tag: 'x' } },
    ]));
});
