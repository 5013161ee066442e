import type { Hit, Rule } from './rule.ts';

const NOTHING = /^(?:|[-–—]|n\/?a|none|null|\*|inherited|TB[DCA])$/i;
/** Share of rows that may differ before the table is taken for something else. */
const MOST_RAGGED = 0.2;
const HAS_DIGIT = /\d/;

/** IR-13. A table that is not one. */
export const mistypedTable: Rule = {
  id: 'IR-13',
  category: 'contradiction',
  severity: 'medium',
  title: 'Table row does not fit the table',
  why: 'A missing cell moves all values after it into the wrong column, and text in a column of numbers cannot be read by a program.',
  satisfiedBy: 'Give every row one cell for each column, and each column one kind of value.',
  source: 'W3C Model for Tabular Data (2015)',
  fires: [
    '| Name | Value | Unit |\n| --- | --- | --- |\n| cap | 5 |\n| floor | 1 | % |',
    '| Name | Value |\n| --- | --- |\n| cap | 5 |\n| floor | 1 |\n| fee | see annex |',
  ],
  staysSilent: [
    '| Name | Value | Unit |\n| --- | --- | --- |\n| cap | 5 | % |\n| floor | 1 | % |',
    '| Name | Value |\n| --- | --- |\n| cap | 5 |\n| fee | 2% |',
  ],
  check: ({ tables }) =>
    tables.flatMap((table) => {
      const ragged = table.rows.filter(({ cells }) => cells.length !== table.columns.length).length;
      // Where many rows differ the bars are no borders but signs in formulas.
      const readable = ragged <= Math.max(1, table.rows.length * MOST_RAGGED);
      return table.rows.flatMap((row): readonly Hit[] => {
        if (!readable) return [];
        if (row.cells.length !== table.columns.length && row.cells.length > 0 && table.columns.length > 1) {
          return [
            {
              span: row,
              explanation: `The row has ${row.cells.length} cells, the table ${table.columns.length} columns.`,
              confidence: 0.8,
            },
          ];
        }
        return row.cells.flatMap((cell, n) => {
          const column = table.columns[n];
          const wrong =
            column?.numeric === true &&
            column.type === 'value' &&
            !HAS_DIGIT.test(cell.text) &&
            !NOTHING.test(cell.text) &&
            cell.text.length < 40;
          return wrong
            ? [
                {
                  span: cell,
                  explanation: `"${cell.text}" is no number, but the column "${column.text}" holds numbers.`,
                  confidence: 0.65,
                },
              ]
            : [];
        });
      });
    }),
};
