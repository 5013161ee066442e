import type { Random } from './random.ts';
import type { Setting } from './setting.ts';

/** Sections before the factors: purpose, definitions, calendar, universe. */
export function openingSections(setting: Setting, random: Random): string[] {
  const { primary } = setting;
  const careful = !random.chance(setting.carelessness);
  return [
    `# ${setting.name} – Rulebook`,
    `Version ${random.whole(1, 6)}.${random.whole(0, 9)}, effective ${random.whole(1, 28)} ${random.pick(['February', 'April', 'October'])} 2026. Published by ${setting.sponsor} (the "Sponsor").`,
    '## 1 Purpose',
    `The ${setting.name} (the "Index") represents the performance of ${setting.members} shares that are listed in ${setting.markets.map((market) => market.country).join(', ')} and that score well on several factors. It is calculated in ${primary.currency} (the "Index Currency") as a price index. The value on the Base Date, the first Trading Day of January ${setting.baseYear}, is ${setting.baseValue}.00 index points (the "Base Value").`,
    random.chance(setting.carelessness)
      ? 'The Index aims at a robust and high quality exposure. Further rules are set out in Annex D.'
      : 'All rules that are needed to reproduce the Index are contained in this document.',
    '## 2 Definitions',
    [
      '| Term | Meaning |',
      '|---|---|',
      `| Closing Price | the official closing auction price on the listing exchange, unadjusted, in the currency of the listing |`,
      '| Composite Score | the weighted sum of the standardised factors by section 5 |',
      '| Constituent | a share that is included in the Index on a given day |',
      '| Eligible Share | a share that passes all tests of section 4.2 |',
      `| Observation Window | the ${setting.window} Trading Days that end on the Selection Day |`,
      '| Rebalancing Day | the day of section 7.1 after whose close new weights take effect |',
      `| Selection Day | the ${random.whole(8, 12)}th Trading Day before the Rebalancing Day |`,
      `| Trading Day | a day on which ${primary.name} (${primary.mic}) is open for trading |`,
      random.chance(setting.carelessness)
        ? '| Shadow Portfolio | a portfolio of the shares on the reserve list |'
        : '| Universe | all shares of section 4.1 |',
    ].join('\n'),
    '## 3 Calendar',
    careful
      ? `A Trading Day is a day on which ${primary.mic} holds a regular or shortened session, by the calendar that the exchange publishes. If another listing exchange is closed on a Trading Day, the last Closing Price is used. The Index is calculated once per Trading Day at ${setting.calculationTime} (${primary.zone}) and published within 30 minutes.`
      : `The Index is calculated every business day at ${setting.calculationTime} and published soon after. On holidays the previous value is repeated where appropriate.`,
    [
      '| Exchange | MIC | Country | Close (local time) | Time zone |',
      '|---|---|---|---|---|',
      ...setting.markets.map(
        (market) => `| ${market.name} | ${market.mic} | ${market.country} | ${market.close} | ${market.zone} |`,
      ),
    ].join('\n'),
    '## 4 Universe and eligibility',
    '### 4.1 Universe',
    `The Universe contains all ordinary shares with a first listing on one of the exchanges of section 3. Depositary receipts, funds, and shares of companies that are in insolvency proceedings are excluded. Each company is represented by its share class with the highest turnover over the Observation Window.`,
    '### 4.2 Tests',
    [
      '| Test | Minimum | Unit |',
      '|---|---|---|',
      `| free float market capitalisation | ${random.whole(1, 9)},${random.pick(['000', '250', '500'])},000,000 | ${primary.currency} |`,
      `| average daily turnover over the Observation Window | ${random.whole(2, 20)},000,000 | ${primary.currency} |`,
      `| free float | ${random.pick(['10', '15', '25'])} | % |`,
      `| listing history | ${setting.window} | Trading Days |`,
    ].join('\n'),
    careful
      ? 'A value equal to the minimum passes the test. A Constituent that fails one test by less than 20 % of the minimum remains eligible.'
      : 'Shares must be sufficiently liquid. Constituents that fail a test may remain in the Index if this keeps turnover reasonable.',
  ];
}

/** Sections after the factors: selection, weighting, rebalancing, level, corporate actions. */
export function calculationSections(setting: Setting, factorCount: number, random: Random): string[] {
  const day = random.pick(['first', 'second', 'third']);
  const n = factorCount;
  return [
    '## 6 Selection and weighting',
    '### 6.1 Selection',
    [
      '1. The Eligible Shares are ranked by Composite Score in descending order; equal scores are ranked by free float market capitalisation in descending order.',
      `2. The shares on ranks 1 to ${Math.round(setting.members * 0.8)} are selected.`,
      `3. Constituents on ranks ${Math.round(setting.members * 0.8) + 1} to ${Math.round(setting.members * 1.2)} are selected in the order of their rank until ${setting.members} shares are selected.`,
      `4. If fewer than ${setting.members} shares are selected, the best remaining shares are added.`,
    ].join('\n'),
    '### 6.2 Weights',
    `**Formula ${n + 2} – Uncapped weight**`,
    '$$u_i = \\frac{F_i \\cdot X_i}{\\sum_{j=1}^{N} F_j \\cdot X_j}$$',
    'where:',
    [
      '- $u_i$ is the uncapped weight of Constituent $i$ as a decimal fraction;',
      `- $F_i$ is the free float market capitalisation of Constituent $i$ on the Selection Day, in ${setting.primary.currency};`,
      '- $X_i$ is the Composite Score, shifted so that the smallest value of all Constituents is 0.01;',
      `- $N$ is the number of Constituents, ${setting.members}.`,
    ].join('\n'),
    `Weights above ${setting.capPercent} % are set to ${setting.capPercent} %, and the excess is distributed over the other Constituents in proportion to their weights. The step is repeated until no weight exceeds ${random.chance(setting.carelessness) ? setting.capPercent + 2 : setting.capPercent} %. Target weights are rounded half up to 8 decimals.`,
    '## 7 Rebalancing and calculation',
    '### 7.1 Schedule',
    random.chance(setting.carelessness)
      ? `The Index is rebalanced regularly in ${setting.months}. The Sponsor may deviate from the schedule if necessary.`
      : `The Rebalancing Day is the ${day} Friday of ${setting.months}. If it is not a Trading Day, the preceding Trading Day is the Rebalancing Day. New weights take effect after the close of the Rebalancing Day.`,
    '### 7.2 Index level',
    `**Formula ${n + 3} – Index level**`,
    '$$I_t = \\frac{1}{D_t} \\sum_{i=1}^{N} q_i \\cdot P_{i,t} \\cdot f_{i,t}$$',
    `**Formula ${n + 4} – Divisor after a rebalancing**`,
    '$$D_{t+1} = \\frac{\\sum_{i=1}^{N} q_i^{new} \\cdot P_{i,t} \\cdot f_{i,t}}{I_t}$$',
    'where:',
    [
      '- $I_t$ is the index level on Trading Day $t$, in index points;',
      '- $D_t$ is the divisor, rounded half up to 6 decimals;',
      '- $q_i$ is the number of index shares of Constituent $i$, and $q_i^{new}$ the number after the rebalancing, rounded half up to whole shares;',
      '- $P_{i,t}$ is the Closing Price of Constituent $i$ on Trading Day $t$ in the currency of the listing;',
      `- $f_{i,t}$ is the exchange rate from the currency of the listing into the Index Currency${random.chance(setting.carelessness) ? '' : ', WM/Refinitiv closing spot rate of 16:00 (Europe/London)'}.`,
    ].join('\n'),
    random.chance(setting.carelessness)
      ? 'The index level is rounded before publication.'
      : 'The index level is stored with 6 decimals and published with 2 decimals, rounded half up.',
    '## 8 Corporate actions',
    [
      '| Event | Index shares | Divisor | Effective |',
      '|---|---|---|---|',
      '| split $a$ for $b$ | multiplied by $a/b$ | unchanged | ex-date |',
      '| ordinary dividend | unchanged | unchanged | – |',
      '| special dividend | unchanged | reduced by the dividend amount | ex-date |',
      `| merger | removed at the last Closing Price | Formula ${n + 4} | second Trading Day after completion |`,
      `| delisting | removed at the last Closing Price | Formula ${n + 4} | second Trading Day after announcement |`,
    ].join('\n'),
  ];
}
