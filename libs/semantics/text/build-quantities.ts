import { remember } from './remember.ts';
import type { Quantity, QuantityKind, Sentence, TableCell } from '../ir.ts';

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  HK$: 'HKD',
};
const CODES = 'USD|EUR|GBP|JPY|CHF|AUD|CAD|HKD|CNY|CNH|INR|SGD|SEK|NOK|DKK|NZD|KRW|BRL|ZAR|MXN|USDT|USDC|BTC|ETH';
const MULTIPLIERS: Readonly<Record<string, number>> = {
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  tn: 12,
};
const DURATIONS =
  'milliseconds?|seconds?|secs?|minutes?|mins?|hours?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Qq]uarters?|[Yy]ears?';
const DAY_WORDS =
  '(?:(?:[A-Z][\\w&.]{1,12}\\s)?(?:consecutive|trading|business|calendar|working|settlement|banking|exchange|index|valuation|market|Trading|Business|Calendar|Settlement|Valuation|Index|Working|Banking|Exchange)[\\s-])?';
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

const QUANTITY = new RegExp(
  [
    `(?<![\\w.,/:_-]|\\d\\s[/-]\\s|\\b(?:[Ss]ections?|[Aa]ppendix|[Aa]nnex|[Tt]able|[Ff]igure|[Aa]rticles?|[Vv]ersion|[Rr]elease|[Nn]o\\.|[Ss]tep|[Pp]hase|[Pp]art|[Ll]evel|[Cc]hapter|[Ee]quation)\\s)(?<currency>US\\$|HK\\$|A\\$|C\\$|[$€£¥])?\\s?`,
    `(?<number>-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?|(?<word>\\b(?:${Object.keys(NUMBER_WORDS).join('|')})\\b(?=\\s(?:${DAY_WORDS})?[A-Za-z])))`,
    `(?!\\d|[:/]\\d|-\\d|st\\b|nd\\b|rd\\b|th\\b|\\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)(?:(?<multiplier>[kKmMbB]n?\\b|\\s(?:thousand|million|mn|bn|billion|trillion)\\b))?`,
    `(?:\\s?(?<percent>%|percent\\b|per cent\\b|percentage points?\\b|bps?\\b|basis points?\\b)`,
    `|[\\s-]?(?<code>(?:${CODES})\\b)`,
    `|[\\s-](?<duration>${DAY_WORDS}(?:${DURATIONS})\\b)`,
    `|\\s(?<noun>[A-Za-z][a-z]{2,20}s?\\b(?:\\s[A-Z][a-z]{2,14}s?\\b)?))?`,
  ].join(''),
  'g',
);
const NOT_UNITS =
  /^(?:and|or|the|of|to|in|on|at|for|from|is|are|was|were|by|with|than|per|when|if|that|which|as|but|not|where|while|since|after|before|until|above|below|over|under|between|using|based|each|into|has|have|had|can|will|may|must|shall|should|would|then|its|this|these|more|less|most|least|largest|smallest|lowest|highest|top|bottom|consecutive|different|available|total|new|out|through|also|any|all|only|because|relative|prior|ending|starting|following|withholding|tax|fee|commission|discount|haircut|weights?|exposure|annual|average|daily|monthly)$/i;

const shifted = (digits: string, power: number): string => {
  const [whole = '0', fraction = ''] = digits.replace(/,/g, '').replace('-', '').split('.');
  const padded = fraction.padEnd(power, '0');
  const integer = (whole + padded.slice(0, power)).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(power).replace(/0+$/, '');
  return `${digits.startsWith('-') ? '-' : ''}${integer}${rest === '' ? '' : `.${rest}`}`;
};

const singular = (noun: string): string =>
  /ss$|us$|is$/.test(noun) ? noun : noun.replace(/ies$/, 'y').replace(/s$/, '');

const unitOf = (groups: Readonly<Record<string, string | undefined>>): { kind: QuantityKind; unit: string | null } => {
  const { currency, percent, code, duration, noun } = groups;
  if (percent) return { kind: 'percent', unit: percent.startsWith('b') ? 'bps' : '%' };
  if (currency) return { kind: 'money', unit: CURRENCIES[currency] ?? currency };
  if (code) return { kind: 'money', unit: code };
  if (duration)
    return { kind: 'duration', unit: singular(duration.replace(/-/g, ' ').replace(/\s+/g, ' ').toLowerCase()) };
  if (noun && !NOT_UNITS.test(noun.split(' ')[0] ?? ''))
    return { kind: 'count', unit: singular(noun.split(' ')[0] ?? '').toLowerCase() };
  return { kind: 'plain', unit: null };
};

/** Quantities of one text whose first unit stands at `start`. */
export const quantitiesIn = (text: string, start: number, sentenceId: string | null): readonly Quantity[] =>
  quantitiesOf(text).map((quantity) => ({
    ...quantity,
    start: start + quantity.start,
    end: start + quantity.end,
    sentenceId,
  }));

const quantitiesOf = remember((text): readonly Omit<Quantity, 'sentenceId'>[] =>
  [...text.matchAll(QUANTITY)].flatMap((match) => {
    const groups = match.groups ?? {};
    const { kind, unit } = unitOf(groups);
    const number = groups['number'] ?? '';
    const word = groups['word'];
    if (word && unit === null) return [];
    const multiplier = (groups['multiplier'] ?? '').trim().toLowerCase();
    const unused =
      unit === null && groups['noun']
        ? groups['noun'].length + 1
        : kind === 'count'
          ? Math.max(0, (groups['noun']?.length ?? 0) - (groups['noun']?.split(' ')[0]?.length ?? 0))
          : 0;
    const lead = match[0].length - match[0].trimStart().length;
    return [
      {
        start: match.index + lead,
        end: match.index + match[0].length - unused,
        value: word ? String(NUMBER_WORDS[word]) : shifted(number, MULTIPLIERS[multiplier] ?? 0),
        kind,
        unit,
      },
    ];
  }),
);

/** All quantities of sentences, then those of table cells that are no sentence. */
export const buildQuantities = (sentences: readonly Sentence[], cells: readonly TableCell[]): readonly Quantity[] => [
  ...sentences.flatMap(({ id, text, start }) => quantitiesIn(text, start, id)),
  ...cells.flatMap(({ text, start }) => quantitiesIn(text, start, null)),
];
