import fc from 'fast-check';
import { digest } from './digest.ts';

const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;

describe('digest', () => {
  it('never changes: ids in stored events depend on it', () =>
    expect(digest('MC-01', 'the previous 20 days')).toBe('725338e4-b63b-8b14-a630-a69496dc3a73'));

  it('is a UUID for any strings', () =>
    fc.assert(fc.property(fc.array(fc.string()), (parts) => expect(digest(...parts)).toMatch(UUID_V8))));

  it('keeps the borders between parts', () => expect(digest('ab', 'c')).not.toBe(digest('a', 'bc')));

  it('does not collide on 50,000 near neighbours', () => {
    const ids = new Set(Array.from({ length: 50_000 }, (_, i) => digest('SC-01', `section ${i}`)));
    expect(ids.size).toBe(50_000);
  });
});
