import { requireStorableText } from './storable-text.ts';

describe('text that can be stored', () => {
  it.each(['', 'plain', '😀 Ω ‮', { a: ['b', { c: 'd' }], n: 1, none: null, yes: true }])(
    'is let through: %j',
    (input) => {
      expect(() => requireStorableText(input)).not.toThrow();
    },
  );

  it.each([
    ['', 'a\0b'],
    ['title', { title: 'x\ud800' }],
    ['rules.1.pattern', { rules: [{ pattern: 'a' }, { pattern: '\udc00' }] }],
  ])('is refused by the name of its member: %s', (field, input) => {
    expect(() => requireStorableText(input)).toThrow(
      expect.objectContaining({ context: { errors: [expect.objectContaining({ field })] } }),
    );
  });

  const nested = (levels: number): unknown => {
    let value: unknown = 'a';
    for (let level = 0; level < levels; level++) value = [value];
    return value;
  };

  it('may be nested, but not so deep that whoever reads it next runs out of stack', () => {
    expect(() => requireStorableText(nested(64))).not.toThrow();
    for (const levels of [65, 100_000])
      expect(() => requireStorableText(nested(levels))).toThrow(
        expect.objectContaining({
          context: { errors: [expect.objectContaining({ message: expect.stringMatching(/deeper than 64/) })] },
        }),
      );
  });
});
