import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { seal, unseal } from './personal-cipher.ts';
import { Wrapping } from './personal-wrapping.ts';

const key = createSecretKey(randomBytes(32));

describe('sealing', () => {
  it('gives back what was put in, and never the same twice', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, context) => {
        const [one, two] = [seal(key, context, Buffer.from(text)), seal(key, context, Buffer.from(text))];
        expect(unseal(key, context, one).toString()).toBe(text);
        expect(one.equals(two)).toBe(false);
      }),
    ));

  it('opens with nothing else: another key, another context, any bit', () => {
    const sealed = seal(key, ['acme', 'ada'], Buffer.from('Ada'));
    expect(() => unseal(createSecretKey(randomBytes(32)), ['acme', 'ada'], sealed)).toThrow('unable to authenticate');
    expect(() => unseal(key, ['acmea', 'da'], sealed)).toThrow('unable to authenticate');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unseal(key, ['acme', 'ada'], changed)).toThrow('unable to authenticate');
    }
  });
});

describe('the lock on subject keys', () => {
  const ada = { tenantId: 'acme', subjectId: 'ada' };

  it('opens with the same secret, in any process', () => {
    const wrapped = new Wrapping('a secret of sixteen').wrap(ada, Buffer.alloc(32, 7));
    expect(new Wrapping('a secret of sixteen').unwrap(ada, wrapped)).toEqual(Buffer.alloc(32, 7));
  });

  it('opens neither with another secret nor for another person', () => {
    const wrapped = new Wrapping('a secret of sixteen').wrap(ada, Buffer.alloc(32, 7));
    expect(() => new Wrapping('another secret, 16').unwrap(ada, wrapped)).toThrow('unable to authenticate');
    expect(() => new Wrapping('a secret of sixteen').unwrap({ ...ada, tenantId: 'globex' }, wrapped)).toThrow(
      'unable to authenticate',
    );
  });

  it('never changes how it is derived: stored keys depend on it', () =>
    expect(new Wrapping('a secret of sixteen').version).toBe(375_630_979));
});
