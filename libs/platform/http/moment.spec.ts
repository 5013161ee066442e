import { MOMENT, momentOf } from './moment.ts';

describe('a moment in a request', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T10:30', '2026-03-01T10:30:00.000Z'],
    ['2026-03-01T10:30:15.25', '2026-03-01T10:30:15.250Z'],
    ['2026-03-01T10:30Z', '2026-03-01T10:30:00.000Z'],
    ['2026-03-01T10:30:00+05:30', '2026-03-01T05:00:00.000Z'],
    ['2026-03-01T10:30:00-23:00', '2026-03-02T09:30:00.000Z'],
  ])('%s is %s', (text, time) => {
    expect(text).toMatch(MOMENT);
    expect(momentOf(text).toISOString()).toBe(time);
  });

  it.each(['2026', '2026-W10', '2026-060', '20260301', '2026-03-01T10', '2026-03-01T10:30:00,5Z', '2026-03-01 10:30'])(
    '%s is none',
    (text) => expect(text).not.toMatch(MOMENT),
  );
});
