import type { Random } from './random.ts';
import type { Setting } from './setting.ts';

/** Sections after the calculation: data, governance, disruption, risks. */
export function closingSections(setting: Setting, random: Random): string[] {
  const vendor = random.pick([
    'LSEG DataScope Select',
    'Bloomberg Data License',
    'FactSet Standard DataFeed',
    'SIX Financial Information',
  ]);
  const careful = !random.chance(setting.carelessness);
  return [
    '## 9 Data',
    [
      '| Data | Source | Available by | If missing |',
      '|---|---|---|---|',
      `| Closing Price | ${careful ? vendor : 'the data vendor'} | 30 minutes before the calculation | last Closing Price, for at most ${random.whole(3, 10)} Trading Days |`,
      `| shares outstanding, free float | ${vendor} | 07:00 (${setting.primary.zone}) | last file |`,
      `| fundamental data | ${vendor} | Selection Day, 07:00 (${setting.primary.zone}) | median of the industry |`,
      `| dividends and corporate actions | ${vendor} | 07:00 (${setting.primary.zone}) | notice of the listing exchange |`,
    ].join('\n'),
    `A price that is corrected within ${random.whole(1, 3)} Trading Days is taken into account when it changes a published index level by at least ${random.pick(['0.01', '0.05', '0.10'])} %. The corrected index levels are then published with a notice.`,
    '## 10 Governance',
    careful
      ? `The index committee of ${setting.sponsor} has ${random.whole(3, 7)} members and meets every quarter. It approves changes of these rules by simple majority; changes are published ${random.pick(['30', '60', '90'])} calendar days before they take effect. The rules are reviewed every year in November. Exceptions need a written decision with reasons, which is published on the next Trading Day.`
      : 'These rules are reviewed periodically and may be changed from time to time. Exceptions are possible where appropriate.',
    '## 11 Disruptions',
    `If a Constituent is suspended, its last Closing Price is used. If ${setting.primary.mic} is closed unexpectedly for a whole day, that day is not a Trading Day. If prices of Constituents with a joint weight above ${random.whole(5, 20)} % are missing at the time of calculation, publication is postponed until 09:00 (${setting.primary.zone}) on the next Trading Day.`,
    '## 12 Risks',
    `The Index holds shares only; it uses no leverage and no derivatives. The weights of countries are not limited, so that the Index can be concentrated in ${setting.primary.country}. Factors that worked in the past may fail for years. Exchange rates change the value of Constituents that are listed in other currencies. Models can be wrong: a factor that is computed from reported figures depends on accounting standards.`,
  ];
}

/** Tables of sample Constituents, one section per industry, as rulebooks have them in an annex. */
export function annexSection(number: number, setting: Setting, random: Random): string {
  const industry = random.pick(['Energy', 'Financials', 'Health Care', 'Industrials', 'Technology', 'Utilities']);
  const rows = Array.from({ length: random.whole(6, 12) }, (_, index) => {
    const price = random.whole(800, 40_000) / 100;
    const shares = random.whole(10, 900) * 1000;
    return `| ${industry.slice(0, 2).toUpperCase()}${number}${String(index + 1).padStart(2, '0')} | ${price.toFixed(2)} | ${shares} | ${(price * shares).toFixed(2)} | ${random.whole(1, setting.capPercent * 100) / 10_000} |`;
  });
  return [
    `### A.${number} ${industry}, example ${number}`,
    `The table shows index shares and market values of constituents of the industry ${industry} on a Rebalancing Day. Prices are Closing Prices in ${setting.primary.currency}. The market value is the product of price and index shares, rounded half up to 2 decimals; the weight is a decimal fraction.`,
    ['| Share | Price | Index shares | Market value | Weight |', '|---|---|---|---|---|', ...rows].join('\n'),
    `In this example ${rows.length} shares of the industry are Constituents. The weight of a share that is ranked below ${Math.round(setting.members * 1.2)} on the next Selection Day is set to zero, and its market value is distributed over the other Constituents of the table in proportion to their weights.`,
  ].join('\n\n');
}
