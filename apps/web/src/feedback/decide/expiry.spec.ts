import { endOfDay, expiryDay } from './expiry.ts';

const today = new Date(2026, 11, 15, 18, 30);

describe('the end of a suppression', () => {
  it.each([
    ['tomorrow', '2026-12-16'],
    ['month', '2027-01-14'],
    ['quarter', '2027-03-16'],
    ['year', '2027-12-15'],
  ] as const)('in a %s is %s', (expiry, day) => expect(expiryDay(expiry, today)).toBe(day));
  it('is none when it does not end', () => expect(expiryDay('never', today)).toBeUndefined());
  it('is the last second of the day, where the reader is', () => {
    const end = endOfDay('2027-01-31');
    expect(end).toMatch(/Z$/);
    expect(new Date(end)).toEqual(new Date(2027, 0, 31, 23, 59, 59));
  });
});
