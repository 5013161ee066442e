import { readFileSync } from 'node:fs';
import { analyse } from './analyse.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const GOOD = [
  './fixtures/put-write-strategy.md',
  './fixtures/digital-asset-index.md',
  '../semantics/fixtures/commodity-roll-index.md',
  '../semantics/fixtures/quality-factor-index.md',
  '../../samples/eurozone-momentum-index-methodology.md',
  '../../samples/intraday-vwap-reversion-strategy.md',
];

/** Rule and words that it must point at, listed by hand. */
const FLAWED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  './fixtures/flawed-bond-strategy.md': [
    ['LG-04', 'creditworthy'],
    ['SC-02', 'target range'],
    ['LG-01', 'adequate trading volume'],
    ['SC-05', 'recognised pricing source'],
    ['LG-04', 'Illiquid lines'],
    ['SC-01', 'Schedule 2'],
    ['EC-01', 'Rate Volatility'],
    ['IR-02', 'Funding'],
    ['LG-06', 'long-term mean'],
    ['LG-01', 'materially'],
    ['LG-02', 'as conditions dictate'],
    ['SC-05', 'market data provider'],
    ['LG-06', 'every few weeks'],
    ['MC-04', 'at the end of the month'],
    ['MC-05', 'the following day'],
    ['MC-01', '45 days'],
    ['SC-11', 'Leverage may be employed'],
    ['SC-02', 'issuer is limited'],
    ['MC-07', '17:00'],
    ['SC-06', 'accrual conventions'],
    ['PR-02', 'rounded'],
  ],
  './fixtures/flawed-token-basket.md': [
    ['EC-04', 'ten largest coins'],
    ['LG-01', 'sufficient exchange support'],
    ['SC-02', 'seasoning period'],
    ['SC-02', 'Weights are capped'],
    ['EC-01', 'Realised Vol'],
    ['LG-01', 'prudent multiple'],
    ['MC-01', '30 days'],
    ['SC-05', 'an aggregator'],
    ['MC-07', 'midnight'],
    ['LG-02', 'where justified'],
    ['LG-06', 'on a regular basis'],
    ['LG-02', 'case by case'],
    ['SC-06', 'industry custom'],
    ['SC-12', 'TBA'],
    ['IR-11', '25%'],
    ['SC-01', 'Operations Handbook'],
    ['SC-07', 'rebalanced monthly'],
  ],
  './fixtures/flawed-carry-strategy.md': [
    ['SC-08', 'Oakhaven'],
    ['SC-10', 'Oakhaven'],
    ['LG-02', 'where the desk sees fit'],
    ['IR-02', 'F_k'],
    ['SC-04', 'is smoothed'],
    ['MC-01', '10 days'],
    ['EC-04', 'sorted by'],
    ['IR-02', 'σ_k'],
    ['EC-01', 'σ_k'],
    ['DC-04', 'past returns'],
    ['LG-01', 'several times capital'],
    ['SC-01', 'Trading Handbook'],
    ['LG-06', 'shortly before'],
    ['LG-01', 'too big'],
    ['MC-04', 'on a weekly basis'],
    ['SC-05', 'our pricing system'],
    ['MC-07', '4 pm'],
    ['PR-02', 'rounded'],
    ['LG-01', 'around'],
    ['SC-12', 'XX%'],
    ['MC-04', 'rebalanced monthly'],
    ['MC-05', 'another day'],
    ['IR-04', 'Section 12'],
    ['SC-07', 'fortnight'],
  ],
  './fixtures/flawed-volatility-index.md': [
    ['SC-13', 'Castor'],
    ['SC-08', 'Castor'],
    ['MC-02', 'Index Business Day'],
    ['EC-03', 'I_{t-1}'],
    ['IR-07', 'CDR_t'],
    ['IR-11', '30%'],
    ['LG-02', 'exceptional market conditions'],
    ['LG-01', 'below a certain level'],
    ['LG-01', 'sharply'],
    ['MC-07', '16:15'],
    ['IR-04', 'Table 4'],
    ['SC-05', 'a data vendor'],
    ['IR-05', 'Valuation Agent'],
    ['LG-02', 'when needed'],
  ],
};

describe('whole documents', () => {
  it.each(GOOD)('%s has at most one finding in 1,000 words, and is nearly ready or better', (path) => {
    const { findings, ir, scores } = analyse({ markdown: read(path) });
    expect((1000 * findings.length) / ir.wordCount).toBeLessThanOrEqual(1);
    expect(scores.readiness.score).toBeGreaterThanOrEqual(70);
  });

  describe.each(Object.entries(FLAWED))('%s', (path, defects) => {
    const { findings, scores } = analyse({ markdown: read(path) });
    it.each(defects)('%s points at "%s"', (ruleId, words) =>
      expect(
        findings
          .filter((finding) => finding.ruleId === ruleId)
          .map(({ quote }) => quote)
          .join('\n'),
      ).toContain(words),
    );
    it('is not ready', () => expect(scores.readiness.score).toBeLessThan(50));
  });

  it('finds the defects that samples/flawed-carry-index.defects.json lists', () => {
    const text = read('../../samples/flawed-carry-index.md');
    const { findings } = analyse({ markdown: text });
    const { defects } = JSON.parse(read('../../samples/flawed-carry-index.defects.json')) as {
      defects: { quote: string; category: string }[];
    };
    const found = defects.filter(({ quote, category }) => {
      const start = text.indexOf(quote);
      const line = { start: text.lastIndexOf('\n', start), end: text.indexOf('\n', start + quote.length) };
      return findings.some(
        (finding) => finding.category === category && finding.start < line.end && line.start < finding.end,
      );
    });
    expect(
      defects.filter((defect) => !found.includes(defect)).map(({ quote }) => quote).length / defects.length,
    ).toBeLessThanOrEqual(0.2);
  });
});
