import i18next from 'i18next';

const formatter = <Format>(make: (language: string) => Format): (() => Format) => {
  const made = new Map<string, Format>();
  return () => {
    const { language } = i18next;
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
};

const number = formatter((language) => new Intl.NumberFormat(language));
const percent = formatter(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
);
const date = formatter((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
const month = formatter((language) => new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }));
const dateTime = formatter(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
);
const relative = formatter((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
const byteSize = formatter((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }));

export const formatNumber = (value: number): string => number().format(value);

/** A share of one, e.g. 0.25 as 25 %. */
export const formatPercent = (share: number): string => percent().format(share);

export const formatDate = (iso: string): string => date().format(new Date(iso));

/** The month of a day, e.g. June 2026. */
export const formatMonth = (iso: string): string => month().format(new Date(`${iso}T12:00:00`));

export const formatDateTime = (iso: string): string => dateTime().format(new Date(iso));

/** Bytes as kB or MB. */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${byteSize().format(bytes / 1_000)} kB` : `${byteSize().format(bytes / 1_000_000)} MB`;

const STEPS = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
] as const;

/** How long ago, in words. */
export const formatAgo = (iso: string, now = Date.now()): string => {
  let amount = (Date.parse(iso) - now) / 1_000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) return relative().format(Math.round(amount), unit);
    amount /= size;
  }
  return formatDate(iso);
};
