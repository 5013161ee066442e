import { calendarDay, isoDate, isWeekend, parseIsoDate } from '../days/calendar-day.ts';
import { exchangeCalendars } from './exchange-calendars.ts';
import { findExchangeCalendar } from './find-exchange-calendar.ts';

type Mic = keyof typeof exchangeCalendars;

const daysOf = (mic: Mic, year: number, state: string): string[] => {
  const found: string[] = [];
  for (let day = calendarDay(year, 1, 1); day < calendarDay(year + 1, 1, 1); day++)
    if (!isWeekend(day) && exchangeCalendars[mic].statusOf(day).state === state) found.push(isoDate(day).slice(5));
  return found;
};
const statusOf = (mic: Mic, date: string) => exchangeCalendars[mic].statusOf(parseIsoDate(date)!);

/** Weekdays without trading, as the exchanges published them; typed by hand. */
const CLOSED: readonly (readonly [Mic, number, string])[] = [
  ['XNYS', 2015, '01-01 01-19 02-16 04-03 05-25 07-03 09-07 11-26 12-25'],
  ['XNYS', 2018, '01-01 01-15 02-19 03-30 05-28 07-04 09-03 11-22 12-05 12-25'],
  ['XNYS', 2021, '01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24'],
  ['XNYS', 2022, '01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26'],
  ['XNAS', 2025, '01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25'],
  ['XNYS', 2026, '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25'],
  ['XNYS', 2027, '01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24'],
  ['XLON', 2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
  ['XLON', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  ['XLON', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ['XLON', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  ['XLON', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['XETR', 2017, '04-14 04-17 05-01 06-05 10-03 10-31 12-25 12-26'],
  ['XETR', 2019, '01-01 04-19 04-22 05-01 06-10 10-03 12-24 12-25 12-26 12-31'],
  ['XETR', 2024, '01-01 03-29 04-01 05-01 12-24 12-25 12-26 12-31'],
  ['XPAR', 2024, '01-01 03-29 04-01 05-01 12-25 12-26'],
  ['XPAR', 2026, '01-01 04-03 04-06 05-01 12-25'],
  [
    'XTKS',
    2019,
    '01-01 01-02 01-03 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-06 07-15 08-12 09-16 09-23 10-14 10-22 11-04 12-31',
  ],
  [
    'XTKS',
    2020,
    '01-01 01-02 01-03 01-13 02-11 02-24 03-20 04-29 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 10-01 11-03 11-23 12-31',
  ],
  ['XTKS', 2021, '01-01 01-11 02-11 02-23 04-29 05-03 05-04 05-05 07-22 07-23 08-09 09-20 09-23 11-03 11-23 12-31'],
  [
    'XTKS',
    2026,
    '01-01 01-02 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23 12-31',
  ],
  ['XHKG', 2020, '01-01 01-27 01-28 04-10 04-13 04-30 05-01 06-25 07-01 10-01 10-02 10-13 10-26 12-25'],
  ['XHKG', 2021, '01-01 02-12 02-15 04-02 04-05 04-06 05-19 06-14 07-01 09-22 10-01 10-13 10-14 12-27'],
  ['XHKG', 2022, '02-01 02-02 02-03 04-05 04-15 04-18 05-02 05-09 06-03 07-01 09-12 10-04 12-26 12-27'],
  ['XHKG', 2025, '01-01 01-29 01-30 01-31 04-04 04-18 04-21 05-01 05-05 07-01 10-01 10-07 10-29 12-25 12-26'],
  ['XHKG', 2026, '01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 07-01 10-01 10-19 12-25'],
  ['XASX', 2016, '01-01 01-26 03-25 03-28 04-25 06-13 12-26 12-27'],
  ['XASX', 2022, '01-03 01-26 04-15 04-18 04-25 06-13 09-22 12-26 12-27'],
  ['XASX', 2024, '01-01 01-26 03-29 04-01 04-25 06-10 12-25 12-26'],
];

const HALF: readonly (readonly [Mic, number, string])[] = [
  ['XNYS', 2016, '11-25'],
  ['XNYS', 2019, '07-03 11-29 12-24'],
  ['XNYS', 2021, '11-26'],
  ['XNYS', 2025, '07-03 11-28 12-24'],
  ['XLON', 2022, '12-23 12-30'],
  ['XLON', 2024, '12-24 12-31'],
  ['XETR', 2024, '12-30'],
  ['XPAR', 2024, '12-24 12-31'],
  ['XTKS', 2024, ''],
  ['XHKG', 2024, '02-09 12-24 12-31'],
  ['XASX', 2022, '12-23 12-30'],
];

const dates = (text: string): string[] => text.split(' ').filter((date) => date !== '');

describe('the exchange calendars', () => {
  it.each(CLOSED)('%s is closed in %i on %s', (mic, year, text) =>
    expect(daysOf(mic, year, 'closed')).toEqual(dates(text)),
  );

  it.each(HALF)('%s has half days in %i on %s', (mic, year, text) =>
    expect(daysOf(mic, year, 'half')).toEqual(dates(text)),
  );

  it('NYSE has 114 closures and 25 early closes from 2015 to 2026', () => {
    const count = (state: string) =>
      Array.from({ length: 12 }, (_, n) => daysOf('XNYS', 2015 + n, state).length).reduce((a, b) => a + b);
    expect([count('closed'), count('half')]).toEqual([114, 25]);
  });

  it('knows when each day ends', () => {
    expect(statusOf('XNYS', '2026-11-27')).toEqual({
      state: 'half',
      closesAt: '13:00',
      reason: 'day after Thanksgiving',
    });
    expect(statusOf('XTKS', '2024-11-01').closesAt).toBe('15:00');
    expect(statusOf('XTKS', '2024-11-05').closesAt).toBe('15:30');
    expect(statusOf('XHKG', '2026-02-16').closesAt).toBe('12:00');
  });

  it.each(Object.values(exchangeCalendars))(
    '$mic says unknown outside its years, and where it comes from',
    (calendar) => {
      expect(calendar.statusOf(calendarDay(calendar.from, 1, 1) - 1).state).toBe('unknown');
      expect(calendar.statusOf(calendarDay(calendar.to + 1, 1, 2)).state).toBe('unknown');
      expect([calendar.from, calendar.to]).toEqual([2015, 2030]);
      expect(calendar.source.length).toBeGreaterThan(10);
    },
  );

  it('says unknown where nothing certain is published', () =>
    expect(statusOf('XASX', '2026-04-27').state).toBe('unknown'));

  it.each(Object.values(exchangeCalendars))('$mic has 240 to 258 open days in every year', (calendar) => {
    for (let year = calendar.from; year <= calendar.to; year++) {
      let open = 0;
      for (let day = calendarDay(year, 1, 1); day < calendarDay(year + 1, 1, 1); day++)
        if (['open', 'half'].includes(calendar.statusOf(day).state)) open++;
      expect(open).toBeGreaterThanOrEqual(240);
      expect(open).toBeLessThanOrEqual(258);
    }
  });

  it('finds a calendar by the names that documents use', () => {
    expect(findExchangeCalendar('New York Stock Exchange')?.mic).toBe('XNYS');
    expect(findExchangeCalendar('Euronext Paris')?.mic).toBe('XPAR');
    expect(findExchangeCalendar('Euronext Milan')).toBeUndefined();
  });
});
