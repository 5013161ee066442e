import type { Hit, Rule } from './rule.ts';

const EMPTY = /^(?:|[-–—]|\?)$/;
const ASKED = ['value', 'unit', 'type', 'default', 'range', 'frequency'] as const;
/** A column that most rows fill is expected of all. */
const MOST = 0.7;

/** PS-01. The gap in the parameter table. */
export const parameterRowIncomplete: Rule = {
  id: 'PS-01',
  category: 'undefined_parameter',
  severity: 'medium',
  title: 'Parameter without type, range, default or frequency where others have them',
  why: 'The other rows show that the property matters; for this one the implementer must guess it.',
  satisfiedBy: 'Fill the cell, or write why the property does not apply.',
  source: 'ISO/IEC/IEEE 29148:2018, completeness',
  parameters: { ASKED, MOST },
  fires: [
    '| Parameter | Value | Unit |\n| --- | --- | --- |\n| cap | 5 | % |\n| floor | 1 | % |\n| buffer | 12 | ranks |\n| fee | 25 | |',
    '| Parameter | Value |\n| --- | --- |\n| cap | 5% |\n| floor | 1% |\n| buffer | 12 |\n| fee | |',
  ],
  staysSilent: [
    '| Parameter | Value | Unit |\n| --- | --- | --- |\n| cap | 5 | % |\n| mode | fast | |\n| name | x | |',
    '| Parameter | Value |\n| --- | --- |\n| cap | 5% |\n| fee | none |',
  ],
  check: ({ tables }) =>
    tables.flatMap((table): readonly Hit[] => {
      if (table.kind !== 'parameters' || table.rows.length < 3) return [];
      return table.columns.flatMap((column, n) => {
        if (!ASKED.some((type) => type === column.type)) return [];
        const filled = table.rows.filter(({ cells }) => !EMPTY.test(cells[n]?.text ?? '')).length;
        if (filled === table.rows.length || filled < table.rows.length * MOST) return [];
        return table.rows.flatMap((row) => {
          const name = row.cells[0];
          const empty = row.cells.length === table.columns.length && EMPTY.test(row.cells[n]?.text ?? '');
          return empty && name
            ? [
                {
                  span: name,
                  explanation: `The column "${column.text}" is empty for "${name.text}".`,
                  insertAt: row.cells[n]?.start ?? row.end,
                  confidence: 0.75,
                },
              ]
            : [];
        });
      });
    }),
};
