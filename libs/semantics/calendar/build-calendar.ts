import type { Span } from '#kernel';
import { remember } from '../text/remember.ts';
import type { CalendarIr, DayType, Frequency, Period, Schedule, Sentence, TimeOfDay } from '../ir.ts';

const COUNT =
  '\\d{1,4}(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety';
const PERIOD = new RegExp(
  `(?<![\\w.,$€£/-])(?<count>${COUNT})(?:\\s?(?:\\(\\d{1,4}\\)|[-–]))?[\\s-]{0,2}(?<qualifier>(?:[\\w&.-]{1,20}[\\s-]){0,3}?)(?<unit>minute|hour|day|week|month|quarter|year)s?\\b(?!-to-)`,
  'gi',
);
const DAY_TYPES: readonly (readonly [DayType, RegExp])[] = [
  ['calendar', /\bcalendar\b/i],
  ['trading', /\b(?:trading|exchange|market|session)\b/i],
  ['business', /\b(?:business|working|banking|bank)\b/i],
  ['settlement', /\bsettlement\b/i],
  [
    'other',
    /\b(?:index|valuation|calculation|dealing|observation|rebalancing|weighting|consecutive (?:index|valuation))\b/i,
  ],
];
/** Words that may stand between the number and the unit without making another thing of it. */
const NEUTRAL =
  /^(?:\s*|\s*(?:consecutive|full|complete|previous|prior|last|most|recent|preceding|past|elapsed|clear|rolling|trailing|successive|\([^)]*\))[\s-]*)+$/i;

const ZONE =
  '(?:UTC|GMT|BST|CET|CEST|EET|WET|MET|E[SD]?T|C[SD]T|CT|M[SD]T|P[SD]?T|JST|HKT|SGT|AE[SD]?T|IST|MSK|Z\\b|(?:UTC|GMT)\\s?[+-]\\s?\\d{1,2}(?::\\d{2})?|(?:America|Europe|Asia|Australia|Africa|Pacific|Atlantic|Etc)/[A-Za-z_]+|(?:New York|London|Frankfurt|Paris|Tokyo|Hong Kong|Chicago|Sydney|Zurich|Singapore|Toronto|Luxembourg|Berlin|Amsterdam|Eastern|Central|Pacific|local(?: exchange| market)?|exchange|US Eastern|U\\.S\\. Eastern|Central European|Greenwich Mean|Japan Standard|Hong Kong|Coordinated Universal)(?:\\s(?:local|standard|daylight|summer))?\\s[Tt]ime)';
const CLOCK =
  '(?:(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?:\\s?(?:[ap]\\.?m\\b\\.?|AM\\b|PM\\b))?|(?:[01]?\\d|2[0-4])[.h][0-5]\\d(?=\\s?(?:[ap]\\.?m\\b|AM\\b|PM\\b|hrs\\b|hours\\b|h\\b|UTC|GMT|CET|ET\\b))|(?<![\\d.])(?:1[0-2]|[1-9])\\s?(?:[ap]\\.m\\.|[ap]m\\b|AM\\b|PM\\b)|\\b(?:noon|midnight)\\b)';
const TIME = new RegExp(`(?<![\\w:.,/$€£-])(?:${CLOCK})(?![\\d%:]|\\s?%)`, 'g');
const ZONE_AFTER = new RegExp(
  `^(?:\\s?(?:-|–|—|to|and|or|until|,)\\s?(?:${CLOCK})){0,3}(?:\\s?hours|\\s[a-z]{3,12}(?=,))?[\\s,(\\[]{0,3}(?:in\\s|at\\s|the\\s){0,2}${ZONE}`,
);
const ZONE_BEFORE = new RegExp(`${ZONE}[\\s,:)]{0,3}(?:at|from|by|until|between)?\\s?$`);
const DOCUMENT_ZONE = new RegExp(
  `\\b(?:all|any|every|each)\\s(?:\\w+\\s){0,3}times?\\b[^.]{0,60}?(${ZONE})|\\btimes?\\s(?:\\w+\\s){0,4}(?:are|is)\\s(?:\\w+\\s){0,4}(?:in\\s)?(${ZONE})|\\btime ?zone\\b[^.]{0,30}?(${ZONE})`,
  'i',
);

const FREQUENCIES: readonly (readonly [Frequency, RegExp])[] = [
  [
    'semi-annual',
    /\b(?:semi[- ]?annual(?:ly)?|half[- ]?yearly|twice (?:a|per|each) year|every (?:six|6) months|bi-?annual(?:ly)?|every half[- ]year)\b/i,
  ],
  [
    'fortnightly',
    /\b(?:fortnightly|(?:each|every|once a|per) fortnight|bi-?weekly|every (?:two|2|second|other) weeks?|semi-?monthly|twice (?:a|per) month)\b/i,
  ],
  [
    'quarterly',
    /\b(?:quarterly|each quarter|every (?:calendar )?quarter|once (?:a|per|every) (?:calendar )?quarter|every (?:three|3) months|quarter-end)\b/i,
  ],
  [
    'annual',
    /\b(?:annually|annual|yearly|once (?:a|per|every) (?:calendar )?year|every (?:calendar )?year|each (?:calendar )?year|every (?:twelve|12) months)\b/i,
  ],
  [
    'monthly',
    /\b(?:monthly|(?:each|every) (?:calendar )?month|once (?:a|per|every) (?:calendar )?month|(?:last|first|end|start|beginning)[\w\s]{0,30} of (?:each|every|the) month|month-end)\b/i,
  ],
  [
    'weekly',
    /\b(?:weekly|(?:each|every) (?:calendar )?week|once (?:a|per|every) week|(?:each|every) (?:Mon|Tues|Wednes|Thurs|Fri)day)\b/i,
  ],
  ['daily', /\b(?:daily|(?:each|every) (?:\w+ )?day|once (?:a|per|every) (?:\w+ )?day)\b/i],
  ['intraday', /\b(?:intraday|hourly|real[- ]time|continuously|every (?:\d+|\w+) (?:seconds?|minutes?|hours?))\b/i],
];
const ACTIVITIES: readonly (readonly [string, RegExp])[] = [
  ['rebalance', /\b(?:rebalanc(?:e|ed|es|ing|ings)|re-?weight(?:ed|ing)|weights? (?:is|are) (?:re)?set)\b/i],
  ['reconstitute', /\breconstitut(?:e|ed|es|ion|ions)\b/i],
  [
    'review composition',
    /\b(?:constituents?|composition|universe|membership|components?|basket|index|portfolio) (?:is|are) reviewed\b|\breviews? of (?:the )?(?:constituents|composition|universe|membership|index|portfolio)\b/i,
  ],
  ['review', /\breview(?:ed|s)?\b/i],
  ['publish', /\b(?:publish(?:ed|es)?|disseminat(?:ed|es)|published)\b/i],
  ['calculate', /\b(?:calculated|computed|recalculated|recomputed)\b/i],
  ['update', /\b(?:updated|refreshed|recalibrated|re-estimated)\b/i],
  ['meet', /\bmeets\b/i],
  ['roll', /\broll(?:ed|s)\b/i],
  ['report', /\breported\b/i],
];
const MARKET =
  /\b(?:NYSE(?: American| Arca)?|New York Stock Exchange|NASDAQ|Nasdaq|LSE|London Stock Exchange|Xetra|XETRA|Deutsche B(?:ö|oe)rse|Frankfurt Stock Exchange|Euronext(?: (?:Paris|Amsterdam|Brussels|Lisbon|Dublin|Milan))?|TSE|Tokyo Stock Exchange|JPX|HKEX|Hong Kong (?:Stock )?Exchange|ASX|Australian Securities Exchange|TSX|Toronto Stock Exchange|SIX(?: Swiss Exchange)?|Borsa Italiana|Cboe|CBOE|CME|COMEX|NYMEX|Eurex|ICE|SGX|KRX|B3|JSE|NSE|BSE|TARGET2?|T2|SIFMA|X(?:NYS|NAS|LON|ETR|PAR|AMS|TKS|HKG|ASX|SWX|TSE))\b/g;
const ROLL =
  /(?<!\w)(?:(?:\[[^\]\n]{1,40}\]|next|following|preceding|previous|prior|immediately (?:following|preceding|before|after))\s(?:\w+\s){0,3}?(?:day|session)s?|modified following|following business day convention|roll(?:ed|s)? (?:forward|back)|moved? to the|postponed|brought forward)\b/i;
const NOT_OPEN =
  /\b(?:not (?:a|an)\s(?:\w+\s){0,3}(?:day|session)|holidays?|closed|not open|non[- ](?:trading|business)|weekend|falls on)\b|\bis not (?:a|an) (?:\w+ ){0,2}Day\b/i;

const numeral = (text: string): string => {
  const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const larger: Readonly<Record<string, string>> = {
    fifteen: '15',
    twenty: '20',
    thirty: '30',
    sixty: '60',
    ninety: '90',
  };
  const at = words.indexOf(text.toLowerCase());
  return at >= 0 ? String(at) : (larger[text.toLowerCase()] ?? text);
};

type Words = Pick<Sentence, 'id' | 'text' | 'start'>;

const periodsIn = ({ id, text, start }: Words): Period[] =>
  [...text.matchAll(PERIOD)].flatMap((match) => {
    const qualifier = (match.groups?.['qualifier'] ?? '').replace(/[\s-]+$/, '');
    const dayType = DAY_TYPES.find(([, pattern]) => pattern.test(qualifier))?.[0] ?? null;
    if (dayType === null && !NEUTRAL.test(qualifier)) return [];
    const unit = (match.groups?.['unit'] ?? 'day').toLowerCase() as Period['unit'];
    return [
      {
        start: start + match.index,
        end: start + match.index + match[0].length,
        count: numeral(match.groups?.['count'] ?? ''),
        unit,
        dayType,
        qualifier: qualifier.trim() === '' ? null : qualifier.trim(),
        sentenceId: id,
      },
    ];
  });

const timesIn = ({ id, text, start }: Words): TimeOfDay[] =>
  [...text.matchAll(TIME)].map((match) => {
    const end = match.index + match[0].length;
    const after = ZONE_AFTER.exec(text.slice(end, end + 90));
    const before = ZONE_BEFORE.exec(text.slice(Math.max(0, match.index - 60), match.index));
    const zone = new RegExp(ZONE).exec(after?.[0] ?? before?.[0] ?? '')?.[0] ?? null;
    return { start: start + match.index, end: start + end, zone, sentenceId: id };
  });

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH_LIST = new RegExp(
  `\\b(?:${MONTHS.join('|')})(?:,\\s(?:and\\s)?(?:${MONTHS.join('|')})|\\sand\\s(?:${MONTHS.join('|')})){1,11}\\b`,
);

/** "March, June, September and December" is quarterly; only evenly spaced months are read. */
const frequencyOfMonths = (
  text: string,
): { readonly frequency: Frequency; readonly at: number; readonly length: number } | undefined => {
  const list = MONTH_LIST.exec(text);
  const months = (list?.[0].match(/[A-Z][a-z]+/g) ?? []).map((month) => MONTHS.indexOf(month));
  const step = 12 / months.length;
  if (!list || !months.every((month, n) => n === 0 || month - (months[n - 1] ?? 0) === step)) return undefined;
  const frequency =
    months.length === 4
      ? 'quarterly'
      : months.length === 2
        ? 'semi-annual'
        : months.length === 12
          ? 'monthly'
          : undefined;
  return frequency && { frequency, at: list.index, length: list[0].length };
};

const schedulesIn = ({ id, text, start }: Words): Schedule[] => {
  const schedules: Schedule[] = [];
  const frequencies = FREQUENCIES.flatMap(([frequency, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ frequency, at: match.index, length: match[0].length }] : [];
  });
  const months = frequencies.length === 0 ? frequencyOfMonths(text) : undefined;
  if (months) frequencies.push(months);
  for (const [activity, pattern] of ACTIVITIES) {
    const done = pattern.exec(text);
    if (!done) continue;
    const middle = done.index + done[0].length / 2;
    const nearest = [...frequencies].sort((a, b) => Math.abs(a.at - middle) - Math.abs(b.at - middle))[0];
    if (!nearest || Math.abs(nearest.at - middle) > 80) continue;
    const from = Math.min(done.index, nearest.at);
    const to = Math.max(done.index + done[0].length, nearest.at + nearest.length);
    schedules.push({ activity, frequency: nearest.frequency, start: start + from, end: start + to, sentenceId: id });
  }
  return schedules;
};

interface Read {
  readonly periods: readonly Period[];
  readonly times: readonly TimeOfDay[];
  readonly schedules: readonly Schedule[];
  readonly markets: CalendarIr['markets'];
  readonly rolls: boolean;
  readonly zone: string | null;
}

/** What one sentence says of time, with offsets into the sentence. */
const readSentence = remember((text): Read => {
  const sentence = { id: '', text, start: 0 };
  const zone = DOCUMENT_ZONE.exec(text);
  return {
    periods: periodsIn(sentence),
    times: timesIn(sentence),
    schedules: schedulesIn(sentence),
    markets: [...text.matchAll(MARKET)].map((match) => ({
      name: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
    rolls: ROLL.test(text) && NOT_OPEN.test(text),
    zone: zone ? (zone[1] ?? zone[2] ?? zone[3] ?? null) : null,
  };
});

/** Periods, times, schedules, markets and roll rules of the sentences. */
export const buildCalendar = (sentences: readonly Sentence[]): CalendarIr => {
  const read = sentences.map((sentence) => ({ sentence, found: readSentence(sentence.text) }));
  const all = <Item extends Span>(of: (found: Read) => readonly Item[]): Item[] =>
    read.flatMap(({ sentence, found }) =>
      of(found).map((item) => ({
        ...item,
        start: sentence.start + item.start,
        end: sentence.start + item.end,
        ...('sentenceId' in item ? { sentenceId: sentence.id } : {}),
      })),
    );
  return {
    periods: all(({ periods }) => periods),
    times: all(({ times }) => times),
    schedules: all(({ schedules }) => schedules),
    markets: all(({ markets }) => markets),
    rollRules: read.filter(({ found }) => found.rolls).map(({ sentence }) => sentence.id),
    documentZone: read.find(({ found }) => found.zone !== null)?.found.zone ?? null,
  };
};
