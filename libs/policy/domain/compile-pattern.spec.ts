import { compilePattern, patternFault } from './compile-pattern.ts';
import { InvalidPattern } from './policy.errors.ts';

describe('a pattern', () => {
  it.each([
    ['a(bc', 1, 'missing closing )'],
    ['ab)c', 2, 'unexpected )'],
    ['(a)|(b', 4, 'missing closing )'],
    ['ok [z-a]', 4, 'invalid character class range'],
    ['a**', 1, 'invalid nested repetition operator'],
    ['x(?!y)', 1, 'look-ahead and look-behind are not supported'],
    ['(?<=x)y', 0, 'look-ahead and look-behind are not supported'],
    [String.raw`(a)\1`, 3, 'back-references are not supported'],
    ['((a{1,30}){1,30})b', 0, 'too large'],
    ['.*', 0, 'matches an empty text'],
    ['', 0, 'empty'],
    ['a'.repeat(501), 500, 'longer than 500'],
  ])('%s is refused, with its place', (pattern, at, message) => {
    expect(patternFault(pattern)).toEqual({ at, message: expect.stringContaining(message) });
    expect(() => compilePattern(pattern)).toThrow(InvalidPattern);
  });

  it.each(['risk', 'a|b', String.raw`\brisk\s+management\b`, '(a+)+$', String.raw`\p{Lu}{2}-\d{3}`, '[(]x[)]'])(
    '%s is fine',
    (pattern) => expect(patternFault(pattern)).toBeNull(),
  );

  it('is matched in any case unless asked otherwise', () => {
    expect(compilePattern('risk').matches('RISK')).toBe(true);
    expect(compilePattern('risk', { exactCase: true }).matches('RISK')).toBe(false);
  });
});
