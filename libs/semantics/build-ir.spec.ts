import { buildIr } from './build-ir.ts';

const DOCUMENT = `# Alpha Index: Methodology

## 1. Definitions

- **Universe** means the stocks of Appendix A.
- **Business Day** means a day on which the New York Stock Exchange (NYSE) is open.

## 2. Parameters

| Parameter | Symbol | Value | Unit |
| --- | --- | --- | --- |
| Weight cap | C | 4% | of index value |
| Liquidity floor | F | $20 million | daily turnover |

## 3. Calculation

The level is

I_t = I_r * SUM_i (w_i * P_i,t)

where:

- I_t is the index level on Business Day t;
- w_i is the weight of stock i.

The index is rebalanced quarterly at 16:00 America/New_York, over the last 20 days and 5 Business Days. See Section 9 and Section 2 of the Rulebook.
Prices come from the data vendor.

## Appendix A. Stocks

None.
`;

describe('buildIr', () => {
  const ir = buildIr(DOCUMENT);
  const at = ({ start, end }: { start: number; end: number }) => DOCUMENT.slice(start, end);

  it('reads sections with number, type and path', () => {
    expect(ir.sections.map(({ number, type, heading }) => [number, type, heading])).toEqual([
      [null, 'calculation', 'Alpha Index: Methodology'],
      ['1', 'definitions', 'Definitions'],
      ['2', 'parameters', 'Parameters'],
      ['3', 'calculation', 'Calculation'],
      ['A', 'appendix', 'Appendix A. Stocks'],
    ]);
    expect(ir.sections[1]?.path).toEqual(['Alpha Index: Methodology', 'Definitions']);
    expect(ir.title?.text).toBe('Alpha Index: Methodology');
    expect(ir.documentType.type).toBe('index');
  });

  it('reads terms with their definitions and uses', () => {
    const term = (name: string) => ir.terms.find((found) => found.name === name);
    expect(term('Universe')).toMatchObject({ form: 'means', definition: 'the stocks of Appendix A.' });
    expect(term('NYSE')).toMatchObject({ form: 'acronym' });
    expect(term('w_{i}')).toMatchObject({ form: 'where', definition: 'the weight of stock i.' });
    expect(term('Business Day')?.uses.map(at)).toEqual(['Business Day', 'Business Day']);
  });

  it('reads parameters with value and unit', () =>
    expect(
      ir.parameters
        .filter(({ source }) => source === 'table')
        .map(({ name, symbol, value }) => [name, symbol, value?.value, value?.unit]),
    ).toEqual([
      ['Weight cap', 'C', '4', '%'],
      ['Liquidity floor', 'F', '20000000', 'USD'],
    ]));

  it('reads formulas with what they define and need', () => {
    expect(ir.formulas).toHaveLength(1);
    expect(ir.formulas[0]).toMatchObject({ parsed: true, notation: 'plain', defines: { name: 'I_{t}' } });
    expect(ir.formulas[0]?.symbols.map(({ name }) => name)).toEqual(['I_{t}', 'I_{r}', 'w_{i}', 'P_{i,t}']);
    expect(ir.formulas[0]?.symbols.map(at)).toEqual(['I_t', 'I_r', 'w_i', 'P_i,t']);
  });

  it('resolves references', () =>
    expect(ir.references.map(({ kind, label, target, external }) => [kind, label, target !== null, external])).toEqual([
      ['appendix', 'A', true, false],
      ['section', '9', false, false],
      ['section', '2', true, false],
    ]));

  it('reads the calendar', () => {
    expect(ir.calendar.periods.map(({ count, unit, dayType }) => [count, unit, dayType])).toEqual([
      ['20', 'day', null],
      ['5', 'day', 'business'],
    ]);
    expect(ir.calendar.times.map((time) => [at(time), time.zone])).toEqual([['16:00', 'America/New_York']]);
    expect(ir.calendar.schedules.map(({ activity, frequency }) => [activity, frequency])).toEqual([
      ['rebalance', 'quarterly'],
    ]);
    expect(ir.calendar.markets.map(({ name }) => name)).toEqual(['New York Stock Exchange', 'NYSE']);
  });

  it('reads sources without a name', () =>
    expect(ir.dataSources.map(({ mention, provider }) => [mention, provider])).toEqual([['the data vendor', null]]));

  it('keeps offsets true: sentences are as long as their span', () => {
    for (const { text, start, end } of ir.sentences) expect(text).toHaveLength(end - start);
  });

  it('keeps ids when text is added before', () => {
    const later = buildIr(
      DOCUMENT.replace('## 1. Definitions', '## 0. New\n\nA paragraph that was not there before.\n\n## 1. Definitions'),
    );
    const ids = (of: typeof ir) =>
      [...of.terms, ...of.parameters, ...of.formulas, ...of.tables, ...of.sections].map(({ id }) => id);
    expect(ids(later)).toEqual(expect.arrayContaining(ids(ir)));
  });

  it('means the same with the blocks of a conversion, under their ids', () => {
    const blocks = [{ id: 'b1', start: 0, end: 26, kind: 'heading' }];
    const given = buildIr(DOCUMENT, { blocks });
    expect(given.blocks[0]?.id).toBe('b1');
    expect(given.terms).toEqual(ir.terms);
  });
});
