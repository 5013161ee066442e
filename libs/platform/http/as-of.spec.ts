import { AS_OF, happenedBy, parseAsOf } from './as-of.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minute));

const history = [
  { position: 10, at: at(0) },
  { position: 12, at: at(1), made: 1 },
  { position: 20, at: at(2) },
  { position: 31, at: at(3), made: 2 },
  { position: 32, at: at(4) },
];

const positions = (text: string): readonly number[] | undefined =>
  happenedBy(history, parseAsOf(text))?.map(({ position }) => position);

describe('a moment in a history', () => {
  it.each([
    ['v1', [10, 12, 20]],
    ['v2', [10, 12, 20, 31, 32]],
    ['20', [10, 12, 20]],
    ['19', [10, 12]],
    ['2026', [10, 12, 20, 31, 32]],
    ['9', []],
    ['2026-01-01T12:02Z', [10, 12, 20]],
    ['2026-01-01T13:01:30+01:00', [10, 12]],
    ['2026-01-01', []],
    ['2026-01-02', [10, 12, 20, 31, 32]],
  ])('%s is when this had happened: %j', (text, expected) => {
    expect(AS_OF.test(text)).toBe(true);
    expect(positions(text)).toEqual(expected);
  });

  it('is unknown for a version that was never made', () => expect(positions('v3')).toBeUndefined());

  it.each(['', 'v0', 'v', '-1', 'yesterday', '2026-13', '1e5', '1234567890123456'])('is not %j', (text) =>
    expect(AS_OF.test(text)).toBe(false),
  );
});
