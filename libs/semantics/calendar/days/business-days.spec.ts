import fc from 'fast-check';
import { exchangeCalendars } from '../exchanges/exchange-calendars.ts';
import { jointCalendar } from '../joint-calendar.ts';
import { addOpenDays } from './add-open-days.ts';
import { calendarDay, datePartsOf, isoDate, parseIsoDate, weekdayOf } from './calendar-day.ts';
import { easterSunday } from './easter-sunday.ts';
import { isOpen } from './is-open.ts';
import { nthWeekday } from './nth-weekday.ts';
import { openDayOfMonth } from './open-day-of-month.ts';
import { rollDate, type RollConvention } from './roll-date.ts';

const { XNYS, XLON, XTKS, XASX } = exchangeCalendars;
const at = (date: string): number => parseIsoDate(date)!;
const shown = (day: number | null): string | null => (day === null ? null : isoDate(day));

describe('calendar days', () => {
  it('read and write ISO dates', () => {
    expect(isoDate(0)).toBe('1970-01-01');
    expect(parseIsoDate('2026-02-29')).toBeNull();
    expect(parseIsoDate('31/03/2026')).toBeNull();
    expect(datePartsOf(calendarDay(2026, 3, 0))).toEqual({ year: 2026, month: 2, day: 28 });
    expect(weekdayOf(at('2026-11-20'))).toBe(5);
    expect(weekdayOf(at('1969-12-31'))).toBe(3);
  });

  it('know Easter', () =>
    expect([2015, 2019, 2024, 2026, 2030].map((year) => isoDate(easterSunday(year)))).toEqual([
      '2015-04-05',
      '2019-04-21',
      '2024-03-31',
      '2026-04-05',
      '2030-04-21',
    ]));

  it('know the nth weekday', () => {
    expect(shown(nthWeekday(2026, 3, 5, 3))).toBe('2026-03-20');
    expect(shown(nthWeekday(2026, 5, 1, -1))).toBe('2026-05-25');
    expect(nthWeekday(2026, 2, 1, 5)).toBeNull();
  });
});

describe('business days', () => {
  it('are added over weekends and holidays', () => {
    expect(shown(addOpenDays(XNYS, at('2026-07-02'), 1))).toBe('2026-07-06');
    expect(shown(addOpenDays(XNYS, at('2026-07-06'), -2))).toBe('2026-07-01');
    expect(shown(addOpenDays(XTKS, at('2019-04-26'), 1))).toBe('2019-05-07');
  });

  it('are not guessed', () => {
    expect(addOpenDays(XNYS, at('2030-12-30'), 5)).toBeNull();
    expect(addOpenDays(XASX, at('2026-04-24'), 1)).toBeNull();
    expect(isOpen(XNYS, at('2031-01-02'))).toBeNull();
    expect(rollDate(XASX, at('2026-04-27'), 'following')).toBeNull();
  });

  it.each<[RollConvention, string]>([
    ['following', '2026-06-01'],
    ['modified-following', '2026-05-29'],
    ['preceding', '2026-05-29'],
    ['modified-preceding', '2026-05-29'],
  ])('roll a month-end on a Sunday by %s', (convention, rolled) =>
    expect(shown(rollDate(XNYS, at('2026-05-31'), convention))).toBe(rolled),
  );

  it('end months on other days in other markets', () => {
    expect(shown(openDayOfMonth(XNYS, 2026, 8, -1))).toBe('2026-08-31');
    expect(shown(openDayOfMonth(XLON, 2026, 8, -1))).toBe('2026-08-28');
    expect(shown(openDayOfMonth(XTKS, 2026, 1, 1))).toBe('2026-01-05');
    expect(openDayOfMonth(XNYS, 2026, 2, 25)).toBeNull();
  });

  it.each([
    ['all-open', '2026-01-02', false],
    ['any-open', '2026-01-02', true],
    ['primary', '2026-01-02', true],
    ['any-open', '2026-01-01', false],
    ['all-open', '2026-01-05', true],
  ] as const)('of New York and Tokyo together, %s, on %s: %s', (alignment, date, open) =>
    expect(isOpen(jointCalendar([XNYS, XTKS], alignment), at(date))).toBe(open),
  );

  it('are unknown together only where it matters', () => {
    expect(isOpen(jointCalendar([XASX, XNYS], 'any-open'), at('2026-04-27'))).toBe(true);
    expect(isOpen(jointCalendar([XASX, XNYS], 'all-open'), at('2026-04-27'))).toBeNull();
    expect(isOpen(jointCalendar([], 'all-open'), at('2026-04-27'))).toBeNull();
  });
});

describe('laws of business days', () => {
  const calendar = fc.constantFrom(...Object.values(exchangeCalendars).filter(({ mic }) => mic !== 'XASX'));
  const day = fc.integer({ min: calendarDay(2015, 3, 1), max: calendarDay(2030, 10, 31) });

  it('going forward and back comes to the same open day', () =>
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 30 }), (market, from, n) => {
        const open = rollDate(market, from, 'following')!;
        expect(addOpenDays(market, addOpenDays(market, open, n)!, -n)).toBe(open);
      }),
    ));

  it('adding in two steps is adding at once', () =>
    fc.assert(
      fc.property(calendar, day, fc.nat(15), fc.nat(15), (market, from, n, m) =>
        expect(addOpenDays(market, addOpenDays(market, from, n)!, m)).toBe(addOpenDays(market, from, n + m)),
      ),
    ));

  it('a rolled date is open, rolls no further, and stays in its month when modified', () =>
    fc.assert(
      fc.property(
        calendar,
        day,
        fc.constantFrom<RollConvention>('following', 'modified-following', 'preceding', 'modified-preceding'),
        (market, from, convention) => {
          const rolled = rollDate(market, from, convention)!;
          expect(isOpen(market, rolled)).toBe(true);
          expect(rollDate(market, rolled, convention)).toBe(rolled);
          if (convention.startsWith('modified')) expect(datePartsOf(rolled).month).toBe(datePartsOf(from).month);
        },
      ),
    ));

  it('all open implies any open', () =>
    fc.assert(
      fc.property(fc.array(calendar, { minLength: 1, maxLength: 4 }), day, (markets, on) => {
        const all = isOpen(jointCalendar(markets, 'all-open'), on);
        expect(all === true && isOpen(jointCalendar(markets, 'any-open'), on) !== true).toBe(false);
        expect(all).toBe(markets.every((market) => isOpen(market, on)));
      }),
    ));
});
