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

  it('is looked for at any depth without running out of stack', () => {
    let deep: unknown = 'a\0';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(() => requireStorableText({ length: 1, 0: deep })).toThrow('not valid');
  });
});
