import type { Random } from './random.ts';
import type { Setting } from './setting.ts';

interface Factor {
  readonly name: string;
  readonly symbol: string;
  readonly formula: string;
  readonly where: readonly string[];
  readonly meaning: string;
}

const FACTORS: readonly Factor[] = [
  {
    name: 'Momentum',
    symbol: 'MO',
    formula: 'MO_{i} = \\frac{P_{i,t-21}}{P_{i,t-W}} - 1',
    where: [
      '$P_{i,t-k}$ is the Closing Price of share $i$, $k$ Trading Days before the Selection Day $t$, adjusted for splits',
    ],
    meaning: 'prefers shares whose price has risen over the Observation Window',
  },
  {
    name: 'Volatility',
    symbol: 'VO',
    formula: 'VO_{i} = -\\sqrt{\\frac{252}{W-1} \\sum_{k=1}^{W} \\left( r_{i,k} - \\bar{r}_{i} \\right)^2}',
    where: [
      '$r_{i,k}$ is the daily log return of share $i$',
      '$\\bar{r}_{i}$ is the arithmetic mean of the daily log returns',
    ],
    meaning: 'prefers shares whose returns have varied little',
  },
  {
    name: 'Earnings Yield',
    symbol: 'EY',
    formula: 'EY_{i} = \\frac{E_{i}}{K_{i}}',
    where: [
      '$E_{i}$ is the net income of the last four reported quarters in the Index Currency',
      '$K_{i}$ is the market capitalisation in the Index Currency',
    ],
    meaning: 'prefers shares that are cheap in relation to reported earnings',
  },
  {
    name: 'Profitability',
    symbol: 'PR',
    formula: 'PR_{i} = \\frac{G_{i}}{T_{i}}',
    where: [
      '$G_{i}$ is the gross profit of the last fiscal year',
      '$T_{i}$ is the sum of the assets at the end of that year',
    ],
    meaning: 'prefers companies that earn much on their assets',
  },
  {
    name: 'Dividend Stability',
    symbol: 'DS',
    formula: 'DS_{i} = \\min\\left( 1, \\frac{d_{i,0}}{d_{i,1}} \\right) \\cdot y_{i}',
    where: [
      '$d_{i,n}$ is the dividend per share of the fiscal year $n$ years before the last one',
      '$y_{i}$ is the dividend yield as a decimal fraction',
    ],
    meaning: 'prefers companies that did not reduce their dividend',
  },
  {
    name: 'Liquidity',
    symbol: 'LI',
    formula: 'LI_{i} = \\ln\\left( 1 + \\frac{1}{W} \\sum_{k=1}^{W} U_{i,k} \\right)',
    where: [
      '$U_{i,k}$ is the turnover of share $i$ on the $k$-th Trading Day before the Selection Day, in the Index Currency',
    ],
    meaning: 'prefers shares that can be traded in size',
  },
  {
    name: 'Leverage',
    symbol: 'LE',
    formula: 'LE_{i} = -\\frac{B_{i}}{B_{i} + Q_{i}}',
    where: ['$B_{i}$ is the interest-bearing debt', '$Q_{i}$ is the book value of equity'],
    meaning: 'prefers companies with little debt',
  },
  {
    name: 'Reversal',
    symbol: 'RV',
    formula: 'RV_{i} = -\\max\\left( -c, \\min\\left( c, \\ln \\frac{P_{i,t}}{P_{i,t-5}} \\right) \\right)',
    where: ['$P_{i,t}$ is the Closing Price on the Selection Day', '$c$ is the limit of 0.15'],
    meaning: 'prefers shares that have fallen during the last week of trading',
  },
];

/** Draws the factors of a document, in the order in which it describes them. */
export function drawFactors(random: Random): Factor[] {
  return random.some(FACTORS, random.whole(4, 5));
}

/** Section text of the factors, with a formula, a where-list and a parameter table each. `first` is a formula number. */
export function factorSections(
  factors: readonly Factor[],
  section: number,
  setting: Setting,
  random: Random,
): string[] {
  return factors.map((factor, index) => {
    const careless = random.chance(setting.carelessness);
    const minimum = random.whole(80, 95);
    const lines = [
      `### ${section}.${index + 1} ${factor.name}`,
      `The factor ${factor.name} ${factor.meaning}. It is computed for every Eligible Share on the Selection Day, with the data that was available at ${setting.calculationTime} (${setting.primary.zone}) on that day. Data that arrives later is used for the next Selection Day only.`,
      `**Formula ${index + 1} – ${factor.name}**`,
      `$$${factor.formula}$$`,
      'where:',
      [
        `- $${factor.symbol}_{i}$ is the value of the factor for share $i$, rounded half up to ${random.whole(4, 8)} decimals;`,
        ...factor.where.map((item) => `- ${item};`),
        ...(factor.formula.includes('W') ? [`- $W$ is the Observation Window of ${setting.window} Trading Days.`] : []),
      ].join('\n'),
      careless
        ? `If sufficient data is not available for the last ${random.whole(10, 90)} days, an appropriate value of a comparable company may be used.`
        : `A share with data on fewer than ${minimum} % of the Trading Days of the Observation Window receives the median of the factor over all Eligible Shares of its industry. If the denominator of Formula ${index + 1} is zero or negative, the share receives the lowest value of the factor.`,
      [
        '| Parameter | Value | Unit | Update |',
        '|---|---|---|---|',
        `| weight in the Composite Score | ${(1 / factors.length).toFixed(4)} | decimal fraction | yearly, in ${random.pick(['October', 'November'])} |`,
        `| lower winsorisation limit | ${random.pick(['1', '2.5', '5'])} | percentile | none |`,
        `| upper winsorisation limit | ${random.pick(['95', '97.5', '99'])} | percentile | none |`,
        `| minimum coverage | ${careless ? 'TBD' : minimum} | % of Trading Days | none |`,
      ].join('\n'),
      `Before standardisation the values are winsorised at the two limits of the table: a value below the lower limit is replaced by the lower limit, and a value above the upper limit by the upper limit. The standardised value is the difference between the winsorised value and the arithmetic mean of all Eligible Shares, divided by the population standard deviation. If that standard deviation is zero, the standardised value is zero.`,
    ];
    return lines.join('\n\n');
  });
}
