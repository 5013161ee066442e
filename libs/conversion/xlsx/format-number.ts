import { formatDate, isDateFormat } from './format-date.ts';
import { formatTokens, type FormatToken } from './format-tokens.ts';

/** What a double holds for sure. */
const DIGITS = 15;
const MAX_DECIMALS = 30;
const SECTIONS = /(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)|^(?=;)/g;
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/;

/** A number without a format: all of its digits, without the noise of binary fractions. */
const general = (value: number): string => {
  const rounded = Number(value.toPrecision(DIGITS));
  const plain = String(rounded);
  if (!plain.includes('e')) return plain;
  const size = Math.abs(rounded);
  // Excel writes up to eleven digits plainly.
  return size >= 1e-9 && size < 1e21 ? rounded.toFixed(MAX_DECIMALS).replace(/\.?0+$/, '') : plain.replace('e', 'E');
};

const holds = (value: number, operator: string, limit: number): boolean => {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    default:
      return value !== limit;
  }
};

/** The section of a format that is meant for a value, and whether the sign is left to it. */
const sectionFor = (value: number, sections: readonly string[]): { section: string; unsigned: boolean } => {
  const [positive = '', negative, zero] = sections;
  const conditions = sections.map((section) => CONDITION.exec(section));
  if (conditions.some((condition) => condition !== null)) {
    const place = conditions.findIndex(
      (condition) => condition === null || holds(value, condition[1] ?? '', Number(condition[2])),
    );
    return { section: sections[place] ?? positive, unsigned: false };
  }
  if (value < 0 && negative !== undefined) return { section: negative, unsigned: true };
  return { section: value === 0 && zero !== undefined ? zero : positive, unsigned: false };
};

const isDigits = ({ kind, value }: FormatToken): boolean => kind === 'code' && /^[0#?]+$/.test(value);

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Shown digits of a rounded number: at least as many as the format has zeros. */
const placed = (value: number, whole: string, fraction: string, group: boolean): string => {
  const decimals = Math.min(MAX_DECIMALS, fraction.length);
  const [integer = '', after = ''] = Math.abs(Number(value.toPrecision(DIGITS)))
    .toFixed(decimals)
    .split('.');
  const zeros = whole.replace(/[^0]/g, '').length;
  const shown = (integer === '0' && zeros === 0 ? '' : integer).padStart(zeros, '0');
  const optional = fraction.length - fraction.replace(/[#?]+$/, '').length;
  const cut = after.replace(new RegExp(`0{0,${optional}}$`), '');
  return `${group ? grouped(shown) : shown}${cut === '' ? '' : `.${cut}`}`;
};

/** A fraction such as `1 3/8`, with as many digits below as the format has. */
const asFraction = (value: number, denominator: string, mixed: boolean): string => {
  const size = Math.abs(value);
  const whole = mixed ? Math.floor(size) : 0;
  const fixed = Number(denominator);
  const most = fixed > 0 ? fixed : 10 ** Math.min(4, denominator.length) - 1;
  let best = { over: 0, under: 1, error: Infinity };
  for (let under = fixed > 0 ? fixed : 1; under <= most; under++) {
    const over = Math.round((size - whole) * under);
    const error = Math.abs(size - whole - over / under);
    if (error < best.error - 1e-12) best = { over, under, error };
  }
  if (best.over === 0) return String(whole);
  if (best.over === best.under) return String(whole + 1);
  return `${whole > 0 ? `${whole} ` : ''}${best.over}/${best.under}`;
};

const asExponent = (value: number, tokens: readonly FormatToken[], at: number): string => {
  const point = tokens.findIndex(({ value: code }) => code === '.');
  const decimals = point >= 0 && point < at ? (tokens[point + 1]?.value.length ?? 0) : 0;
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(Math.min(MAX_DECIMALS, decimals)).split('e');
  const sign = exponent.startsWith('-') ? '-' : tokens[at]?.value.endsWith('+') ? '+' : '';
  return `${mantissa}E${sign}${exponent.replace(/^[+-]/, '').padStart(tokens[at + 1]?.value.length ?? 1, '0')}`;
};

const firstAndLast = (tokens: readonly FormatToken[]): [number, number] => [
  tokens.findIndex((token) => isDigits(token) || token.value === '.'),
  tokens.findLastIndex((token) => isDigits(token)),
];

const formatDigits = (value: number, tokens: readonly FormatToken[]): string => {
  const [first, last] = firstAndLast(tokens);
  const code = (text: string): number => tokens.findIndex((token) => token.kind === 'code' && token.value === text);
  const percents = tokens.filter((token) => token.kind === 'code' && token.value === '%').length;
  // Commas behind the last digit divide by a thousand each.
  const scaling =
    /^,*/.exec(
      tokens
        .slice(last + 1)
        .map((token) => (token.kind === 'code' ? token.value : ' '))
        .join(''),
    )?.[0].length ?? 0;
  const scaled = (value * 100 ** percents) / 1000 ** scaling;
  const before = tokens.slice(0, Math.max(0, first)).map(literal).join('');
  const after = tokens
    .slice(last + 1)
    .map(literal)
    .join('');
  const exponent = tokens.findIndex((token) => token.kind === 'code' && /^E[+-]$/i.test(token.value));
  if (exponent >= 0) return before + asExponent(scaled, tokens, exponent) + after;
  const slash = code('/');
  if (slash >= 0) {
    const under = tokens
      .slice(slash + 1)
      .map((token) => token.value)
      .join('')
      .trim();
    const mixed = tokens.slice(0, slash).filter(isDigits).length > 1;
    return before + asFraction(scaled, under, mixed);
  }
  const point = code('.');
  const body = tokens.slice(first, last + 1);
  const digitsOf = (some: readonly FormatToken[]): string =>
    some
      .filter(isDigits)
      .map((token) => token.value)
      .join('');
  const whole = digitsOf(point < 0 ? body : tokens.slice(first, point));
  const fraction = point < 0 ? '' : digitsOf(tokens.slice(point, last + 1));
  const group = tokens
    .slice(first, point < 0 ? last : point)
    .some((token) => token.kind === 'code' && token.value === ',');
  return before + placed(scaled, whole, fraction, group) + after;
};

const literal = ({ kind, value }: FormatToken): string => (kind === 'text' || value === '%' ? value : '');

/**
 * A number as a workbook shows it with this format (ECMA-376 part 1, 18.8.31), in English. Dates without a valid day,
 * and formats that show nothing of a number, come out as the plain number: nothing may vanish.
 */
export const formatNumber = (value: number, format: string, date1904 = false): string => {
  if (/^General$/i.test(format) || format === '' || format === '@') return general(value);
  const { section, unsigned } = sectionFor(value, format.match(SECTIONS) ?? [format]);
  const tokens = formatTokens(section);
  if (isDateFormat(tokens)) return formatDate(value, tokens, date1904) ?? general(value);
  const sign = value < 0 && !unsigned ? '-' : '';
  const generalAt = tokens.findIndex((token) => token.kind === 'code' && /^General$/i.test(token.value));
  if (generalAt >= 0) {
    const shown = general(Math.abs(value));
    return `${sign}${tokens.map((token, i) => (i === generalAt ? shown : literal(token))).join('')}`.trim();
  }
  if (!tokens.some(isDigits)) return tokens.map(literal).join('').trim() || (section === '' ? '' : general(value));
  const shown = formatDigits(value, tokens).trim();
  return /[1-9]/.test(shown) ? sign + shown : shown;
};
