import { versionEtag, versionOfIfMatch } from './if-match.ts';

describe('If-Match', () => {
  it.each([
    [versionEtag(7), 7],
    ['W/"7"', 7],
    [' "0" ', 0],
    ['*', undefined],
    [undefined, undefined],
  ])('%s asks for version %s', (header, version) => expect(versionOfIfMatch(header)).toBe(version));

  it.each(['7', '"seven"', '"1", "2"', '""', '"1234567890"'])('%s is no state that ever was', (header) =>
    expect(() => versionOfIfMatch(header)).toThrow(expect.objectContaining({ code: 'precondition-failed' })),
  );
});
