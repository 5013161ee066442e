import { calendarDay, exchangeCalendars, isOpen, isoDate } from '#semantics';
import { REFERENCE_YEAR } from './reference-year.ts';

/** Hours to add for UTC on 1 July, when both cities keep summer time. */
const LONDON = -1;
const NEW_YORK = 4;

const hourAndMinute = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const inUtc = (minutes: number, hours: number): string => {
  const utc = minutes + 60 * hours;
  const days = Math.floor(utc / 1440);
  return `${hourAndMinute(utc - 1440 * days)} UTC${days > 0 ? ' of the next day' : days < 0 ? ' of the day before' : ''}`;
};

/** "18:00" and "4:00 PM" in two zones; null for anything else. */
export const clockReadings = (written: string): string | null => {
  const match = /^(\d{1,2})[:.](\d{2})(?:\s?([ap])\.?m\.?)?$/i.exec(written.trim());
  if (!match) return null;
  const half = match[3]?.toLowerCase();
  const hour = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  const minutes = 60 * hour + Number(match[2]);
  return hour > 23
    ? null
    : `On ${REFERENCE_YEAR}-07-01 it is ${inUtc(minutes, LONDON)} in London and ${inUtc(minutes, NEW_YORK)} in New York.`;
};

/** A day on which New York closes early and London does not. */
export const differingCloses = (): string | null => {
  const { XNYS, XLON } = exchangeCalendars;
  for (let day = calendarDay(REFERENCE_YEAR, 1, 1); day < calendarDay(REFERENCE_YEAR + 1, 1, 1); day++) {
    const [early, other] = [XNYS.statusOf(day), XLON.statusOf(day)];
    if (early.state === 'half' && other.state === 'open' && isOpen(XLON, day))
      return `On ${isoDate(day)} ${XNYS.name} closes at ${early.closesAt ?? ''} New York time, ${XLON.name} at ${other.closesAt ?? ''} London time.`;
  }
  return null;
};
