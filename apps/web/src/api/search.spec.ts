import { given, oneOf, texts } from './search.ts';

describe('the query of an address', () => {
  it('is read as text, without what is empty, unknown or no value', () =>
    expect(
      texts({ q: 'vague', at: 12, flag: true, none: '', list: ['a'], more: 'x' }, 'q', 'at', 'flag', 'none', 'list'),
    ).toEqual({ q: 'vague', at: '12', flag: 'true' }));

  it('knows only the names it was given', () => {
    expect(oneOf(['a', 'b'], 'b')).toBe('b');
    expect(oneOf(['a', 'b'], 'c')).toBeUndefined();
    expect(oneOf(['a', 'b'], 1)).toBeUndefined();
  });

  it('leaves out what is undefined and keeps null', () =>
    expect(given({ a: undefined, b: null, c: 0 })).toEqual({ b: null, c: 0 }));
});
