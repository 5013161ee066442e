import { endOfDay, startOfDay } from './days.ts';

describe('a day', () => {
  it('begins at midnight of this computer', () =>
    expect(startOfDay('2027-01-31')).toBe(new Date(2027, 0, 31).toISOString()));

  it('is over when the next one begins, also at the end of a month and of a year', () => {
    expect(endOfDay('2027-01-31')).toBe(new Date(2027, 1, 1).toISOString());
    expect(endOfDay('2026-12-31')).toBe(new Date(2027, 0, 1).toISOString());
  });

  it.each(['', 'soon', '2027-01', '27-1-1'])('is none when it says "%s"', (text) =>
    expect(endOfDay(text)).toBeUndefined(),
  );
});
