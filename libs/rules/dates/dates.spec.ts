import { exchangeCalendars } from '#semantics';
import { analyse } from '../analyse.ts';
import { clockReadings } from './clock-readings.ts';
import { closedOccurrence } from './closed-occurrence.ts';
import { countBack } from './count-back.ts';
import { monthWindowStarts } from './month-window-starts.ts';
import { edgeOfPeriod, possibleDays } from './possible-days.ts';

const { XNYS, XLON } = exchangeCalendars;
const explained = (markdown: string, rule: string): string =>
  analyse({ markdown, rules: [rule] })
    .findings.map(({ explanation }) => explanation)
    .join('\n');

describe('dates in explanations', () => {
  it('shows where a count of days ends', () => {
    expect(countBack('20', XNYS)).toBe(
      'Counted back from 2026-06-30, 20 calendar days reach 2026-06-10, 20 NYSE trading days 2026-06-01.',
    );
    expect(explained('LSE data are used. The average of the previous 5 days is used.', 'MC-01')).toContain(
      '5 LSE trading days 2026-06-23',
    );
  });

  it('shows where the last business day differs', () =>
    expect(explained('The portfolio is rebalanced on the last business day of each month.', 'MC-02')).toContain(
      'The last one of August 2026 is 2026-08-31 on NYSE and 2026-08-28 on LSE.',
    ));

  it('shows on which days a window of months can start', () => {
    expect(monthWindowStarts('12-month return', XNYS)).toContain(
      'on 2025-02-27 by the same day of the month, on 2025-02-28 by NYSE month-ends',
    );
    expect(monthWindowStarts('average over the last quarter', XNYS)).toContain('on 2025-11-27');
  });

  it('shows the days that a schedule allows', () => {
    expect(possibleDays('rebalanced monthly', XLON)).toContain(
      '2026-03-02, the first LSE trading day, 2026-03-20, the third Friday, or 2026-03-31',
    );
    expect(possibleDays('reviewed weekly', XLON)).toContain('2026-03-09, the Monday, or 2026-03-13');
    expect(edgeOfPeriod('last day of each month', XNYS)).toContain('2026-01-31');
  });

  it('shows a holiday on which a date falls', () => {
    expect(closedOccurrence('third Friday of June', XNYS)).toBe(
      'NYSE is closed on 2026-06-19 (Juneteenth): the next trading day is 2026-06-22, the one before 2026-06-18.',
    );
    expect(closedOccurrence('the 15th of each month', XNYS)).toContain(
      '2026-02-15 (weekend): the next trading day is 2026-02-17, the one before 2026-02-13',
    );
  });

  it('pairs two markets', () =>
    expect(explained('Correlations of US equities and Japanese bonds are computed daily.', 'MC-06')).toContain(
      'On 2026-01-02 NYSE is open and TSE is closed.',
    ));

  it('reads a clock time in two zones', () => {
    expect(clockReadings('4:00 PM')).toBe('On 2026-07-01 it is 15:00 UTC in London and 20:00 UTC in New York.');
    expect(clockReadings('21:30')).toContain('01:30 UTC of the next day in New York');
    expect(clockReadings('00:30')).toContain('23:30 UTC of the day before in London');
    expect(clockReadings('12:00 AM')).toContain('04:00 UTC in New York');
  });

  it('shows the earliest session after a decision', () =>
    expect(explained('Signals are computed from closing prices. Orders are executed at the close.', 'MC-08')).toContain(
      'close of 2026-04-02 can be traded on NYSE on 2026-04-06',
    ));

  it('gives no date that is not certain', () => {
    expect(countBack('1.5', XNYS)).toBeNull();
    expect(countBack('9999', XNYS)).toBeNull();
    expect(monthWindowStarts('average over the last months', XNYS)).toBeNull();
    expect(monthWindowStarts('99-year return', XNYS)).toBeNull();
    expect(closedOccurrence('third Friday of March', XNYS)).toBeNull();
    expect(closedOccurrence('the 31st of each month', XNYS)).toBeNull();
    expect(clockReadings('25:00')).toBeNull();
    expect(edgeOfPeriod('end of the quarter', XNYS)).toBeNull();
    expect(explained('It settles on the next settlement day.', 'MC-02')).not.toMatch(/\d{4}-/);
  });
});
