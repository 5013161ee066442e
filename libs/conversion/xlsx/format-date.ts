import type { FormatToken } from './format-tokens.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;
const DATE_CODE = /^(?:y+|m+|d+|h+|s+|AM\/PM|A\/P|\[[hms]+\])$/i;

/** Does a format show dates or times? */
export const isDateFormat = (tokens: readonly FormatToken[]): boolean =>
  tokens.some(({ kind, value }) => kind === 'code' && DATE_CODE.test(value));

/**
 * The moment of a serial number: days since 1899-12-30, or since 1904-01-01. Excel counts a 29 February 1900 that never
 * was, so that numbers below 60 are one day off.
 */
const momentOf = (serial: number, date1904: boolean): Date => {
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY_MS));
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `m` means minutes beside hours or seconds, months elsewhere. */
const isMinutes = (tokens: readonly FormatToken[], at: number): boolean => {
  const codes = tokens.filter(({ kind }) => kind === 'code');
  const place = codes.indexOf(tokens[at] as FormatToken);
  const before = codes.slice(0, place).findLast(({ value }) => DATE_CODE.test(value))?.value ?? '';
  const after = codes.slice(place + 1).find(({ value }) => DATE_CODE.test(value))?.value ?? '';
  return /^\[?h/i.test(before) || /^\[?s/i.test(after);
};

/** A date or time as its format shows it, in English; undefined when the number is no date. */
export const formatDate = (serial: number, tokens: readonly FormatToken[], date1904: boolean): string | undefined => {
  const moment = momentOf(serial, date1904);
  if (serial < 0 || Number.isNaN(moment.getTime())) return undefined;
  const twelve = tokens.some(({ value }) => /^A/i.test(value) && /^(?:AM\/PM|A\/P)$/i.test(value));
  const hour = moment.getUTCHours();

  const show = (code: string, at: number): string => {
    const [month, day, size] = [moment.getUTCMonth(), moment.getUTCDate(), code.length];
    switch (code.slice(0, 1).toLowerCase()) {
      case 'y':
        return size > 2 ? String(moment.getUTCFullYear()) : two(moment.getUTCFullYear() % 100);
      case 'm':
        if (size < 3 && isMinutes(tokens, at)) {
          return size === 1 ? String(moment.getUTCMinutes()) : two(moment.getUTCMinutes());
        }
        if (size === 3) return (MONTHS[month] ?? '').slice(0, 3);
        if (size > 3) return size === 5 ? (MONTHS[month] ?? '').slice(0, 1) : (MONTHS[month] ?? '');
        return size === 1 ? String(month + 1) : two(month + 1);
      case 'd':
        if (size > 2)
          return size === 3 ? (DAYS[moment.getUTCDay()] ?? '').slice(0, 3) : (DAYS[moment.getUTCDay()] ?? '');
        return size === 1 ? String(day) : two(day);
      case 'h': {
        const shown = twelve ? hour % 12 || 12 : hour;
        return size === 1 ? String(shown) : two(shown);
      }
      case 's':
        return size === 1 ? String(moment.getUTCSeconds()) : two(moment.getUTCSeconds());
      case 'a':
        return size === 3 ? (hour < 12 ? 'A' : 'P') : hour < 12 ? 'AM' : 'PM';
      case '[':
        return elapsed(code);
      default:
        return code;
    }
  };

  const elapsed = (code: string): string => {
    const perDay = code.startsWith('[h') ? 24 : code.startsWith('[m') ? 1440 : 86_400;
    // A hair more than the number, which a binary fraction may fall short of.
    return String(Math.floor(serial * perDay + 1e-6)).padStart(code.length - 2, '0');
  };

  let text = '';
  for (const [at, { kind, value }] of tokens.entries()) {
    const fraction = kind === 'code' && /^0+$/.test(value) && tokens[at - 1]?.value === '.';
    if (fraction) text += String(moment.getUTCMilliseconds()).padStart(3, '0').slice(0, value.length);
    else text += kind === 'text' ? value : show(value, at);
  }
  return text.trim();
};
