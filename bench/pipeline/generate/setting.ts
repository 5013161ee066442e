import type { Random } from './random.ts';

/** One exchange with the facts that a specification states about it. */
export interface Market {
  readonly name: string;
  readonly mic: string;
  readonly country: string;
  readonly zone: string;
  readonly close: string;
  readonly currency: string;
}

const MARKETS: readonly [Market, ...Market[]] = [
  { name: 'Xetra', mic: 'XETR', country: 'Germany', zone: 'Europe/Berlin', close: '17:35', currency: 'EUR' },
  {
    name: 'London Stock Exchange',
    mic: 'XLON',
    country: 'United Kingdom',
    zone: 'Europe/London',
    close: '16:35',
    currency: 'GBP',
  },
  {
    name: 'New York Stock Exchange',
    mic: 'XNYS',
    country: 'United States',
    zone: 'America/New_York',
    close: '16:00',
    currency: 'USD',
  },
  { name: 'Tokyo Stock Exchange', mic: 'XTKS', country: 'Japan', zone: 'Asia/Tokyo', close: '15:30', currency: 'JPY' },
  { name: 'Euronext Paris', mic: 'XPAR', country: 'France', zone: 'Europe/Paris', close: '17:35', currency: 'EUR' },
  {
    name: 'Hong Kong Exchange',
    mic: 'XHKG',
    country: 'Hong Kong',
    zone: 'Asia/Hong_Kong',
    close: '16:10',
    currency: 'HKD',
  },
];

/** What one generated document is about. The same values recur in text, tables and formulas. */
export interface Setting {
  readonly name: string;
  readonly sponsor: string;
  readonly primary: Market;
  readonly markets: readonly Market[];
  readonly baseValue: number;
  readonly baseYear: number;
  readonly members: number;
  readonly capPercent: number;
  readonly window: number;
  readonly months: string;
  readonly calculationTime: string;
  /** The probability that a passage is written in its careless form, so that documents differ in quality. */
  readonly carelessness: number;
}

/** Draws the facts of one document. */
export function drawSetting(random: Random): Setting {
  const markets = random.some(MARKETS, random.whole(2, 4));
  const primary = markets[0] ?? MARKETS[0];
  const region = random.pick(['Global', 'Pan-Pacific', 'Atlantic', 'Continental', 'Northern', 'Developed Markets']);
  const theme = random.pick(['Quality', 'Low Volatility', 'Multi-Factor', 'Dividend Growth', 'Value', 'Trend']);
  const members = random.pick([25, 40, 50, 60, 100]);
  return {
    name: `${region} ${theme} ${members} Index`,
    sponsor: random.pick([
      'Larkfield Indices Ltd.',
      'Brennan & Voss AG',
      'Tessera Index Services SA',
      'Quillon Benchmarks Inc.',
    ]),
    primary,
    markets,
    baseValue: random.pick([100, 500, 1000]),
    baseYear: random.whole(2008, 2021),
    members,
    capPercent: random.pick([5, 6, 8, 10]),
    window: random.pick([60, 120, 180, 250]),
    months: random.pick(['March and September', 'January and July', 'March, June, September and December']),
    calculationTime: random.pick(['18:30', '19:15', '22:45']),
    carelessness: random.next() * 0.35,
  };
}
