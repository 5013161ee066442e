import { exchangeCalendars, type ExchangeCalendar } from '#semantics';
import { sectionTypeOf } from './context.ts';
import { openTogether } from './dates/open-together.ts';
import { REFERENCE_YEAR } from './dates/reference-year.ts';
import { withExample } from './dates/with-example.ts';
import { findInSentences } from './find-in-sentences.ts';
import type { Rule } from './rule.ts';

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['US', /^(?:NYSE|New York|NASDAQ|Nasdaq|Cboe|CBOE|CME|COMEX|NYMEX|XNYS|XNAS|ICE|SIFMA)/],
  ['UK', /^(?:LSE|London|XLON)/],
  ['Germany', /^(?:Xetra|XETRA|Deutsche|Frankfurt|Eurex|XETR)/],
  ['Euronext', /^(?:Euronext|XPAR|XAMS|TARGET|T2)/],
  ['Japan', /^(?:TSE|Tokyo|JPX|XTKS)/],
  ['Hong Kong', /^(?:HKEX|Hong Kong|XHKG)/],
  ['Australia', /^(?:ASX|Australian|XASX)/],
  ['Canada', /^(?:TSX|Toronto|XTSE)/],
  ['Switzerland', /^(?:SIX|XSWX)/],
];
/** The exchange whose days stand for a group or a region in the example. */
const { XNYS, XLON, XETR, XPAR, XTKS, XHKG, XASX } = exchangeCalendars;
const EXCHANGES: readonly (readonly [RegExp, ExchangeCalendar])[] = [
  [/^(?:US|U\.S\.|American)/, XNYS],
  [/^(?:UK|British)/, XLON],
  [/^German/, XETR],
  [/^(?:Euronext|French)/, XPAR],
  [/^Japan/, XTKS],
  [/^Hong Kong/, XHKG],
  [/^Austral/, XASX],
];
const exampleFor = (first: string, second: string): string | null => {
  const [one, two] = [first, second].map((region) => EXCHANGES.find(([pattern]) => pattern.test(region.trim()))?.[1]);
  return one && two ? openTogether(one, two) : null;
};
const REGION =
  '(?:US|U\\.S\\.|American|Japanese|European|UK|British|German|French|Chinese|Asian|Australian|Canadian|Indian|Korean|Swiss|Hong Kong|Eurozone)';
const ASSET = '(?:equit(?:y|ies)|stocks?|bonds?|futures|markets?|shares|Treasur(?:y|ies)|ETFs|indices)';
/** What stands between the two regions. */
const SECOND_REGION = /\s(?:and|versus|vs\.?|with|or)\s|,\s/;
const TWO_REGIONS = new RegExp(
  `\\b(${REGION})\\s(?:\\w+\\s)?${ASSET}\\s(?:and|versus|vs\\.?|with|or|,)\\s(?!\\1)${REGION}\\s(?:\\w+\\s)?${ASSET}\\b`,
  'g',
);
const ALIGNED =
  /\b(?:all|any|each|both|every|at least one|either|one) (?:of )?(?:the )?(?:\w+ ){0,2}(?:exchanges?|markets?|calendars?|venues?)\b[^.]{0,40}\b(?:open|closed|trading)\b|\bprimary (?:exchange|market|listing)\b|\bunion of\b|\bintersection\b|\bjoint calendar\b|\blast available price\b/i;

/** MC-06. Open here, closed there. */
export const marketsNotAligned: Rule = {
  id: 'MC-06',
  category: 'missing_calendar',
  severity: 'high',
  title: 'Several markets without alignment',
  why: 'Markets close on different days and at different hours; which days enter and which prices are paired changes the result.',
  satisfiedBy:
    'Say whether a day counts when all, any or the primary market is open, and how closes of different hours are paired.',
  source: 'Market practice; exchange calendars',
  parameters: { GROUPS, ALIGNED, REFERENCE_YEAR },
  fires: [
    'Correlations of US equities and Japanese bonds are computed daily.',
    'Prices are taken from the New York Stock Exchange. Prices of European stocks are taken from Xetra each day.',
  ],
  staysSilent: [
    'Correlations of US equities and Japanese bonds are computed on days when both markets are open.',
    'Prices are taken from NYSE and Nasdaq.',
  ],
  check: (ir) => {
    if (ir.sentences.some(({ text }) => ALIGNED.test(text))) return [];
    const found = findInSentences(
      ir,
      TWO_REGIONS,
      (sentence) => !['risk', 'results', 'references', 'overview'].includes(sectionTypeOf(ir, sentence)),
    )[0];
    if (found)
      return [
        {
          span: { start: found.start, end: found.end },
          explanation: withExample(
            'Nothing says which days count when one of the markets is closed.',
            exampleFor(found.match[0], found.match[0].split(SECOND_REGION)[1] ?? ''),
          ),
          confidence: 0.75,
        },
      ];
    const first = new Map<string, { start: number; end: number }>();
    for (const { name, start, end } of ir.calendar.markets) {
      const group = GROUPS.find(([, pattern]) => pattern.test(name))?.[0];
      if (group !== undefined && !first.has(group)) first.set(group, { start, end });
    }
    const [one, two] = [...first.values()];
    const [group = '', other = ''] = first.keys();
    return one && two
      ? [
          {
            span: two,
            explanation: withExample(
              `The document uses ${[...first.keys()].join(' and ')}, and does not say which days count when one of them is closed.`,
              exampleFor(group, other),
            ),
            related: [one],
            confidence: 0.6,
          },
        ]
      : [];
  },
};
