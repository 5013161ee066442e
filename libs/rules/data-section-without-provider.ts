import type { SemanticIr } from '#semantics';
import { sectionTypeOf } from './context.ts';
import { NAMED_SOURCE } from './named-source.ts';
import type { Hit, Rule } from './rule.ts';

const DATA = /\b(?:prices?|quotes?|data|returns?|fundamentals?|ratings?|rates?|volumes?|dividends?|estimates?)\b/i;
/** A calculation, not a list of what is read. */
const REQUIRED =
  /\b(?:use[sd]?|using|required|requires?|needed|needs?|input|inputs|based on|reads?|collects?|loads?)\b/i;
/** SC-09 reports "Price data is required" itself. */
const REPORTED = /\b(?:price|market) data (?:is|are) (?:required|needed|used)\b/i;
const EMPTY_CELL = /^[\s–—-]*$/;

/** Rows of a table that has a column for the source, and leave it empty. */
const emptySources = ({ tables }: SemanticIr): readonly Hit[] =>
  tables.flatMap(({ columns, rows }) => {
    const column = columns.findIndex(({ type }) => type === 'source');
    if (column < 0 || rows.every(({ cells }) => EMPTY_CELL.test(cells[column]?.text ?? ''))) return [];
    return rows.flatMap(({ cells, start, end }) =>
      cells[column] && EMPTY_CELL.test(cells[column].text) && !EMPTY_CELL.test(cells[0]?.text ?? '')
        ? [
            {
              span: { start, end },
              explanation: `The table names a source for other rows, and none for "${cells[0]?.text ?? ''}".`,
              insertAt: cells[column].start,
              confidence: 0.8,
            },
          ]
        : [],
    );
  });

/** DC-01. A chapter on data that names nobody. */
export const dataSectionWithoutProvider: Rule = {
  id: 'DC-01',
  category: 'unnamed_data_source',
  severity: 'high',
  title: 'Data requirement without a provider',
  why: 'An implementer who reads the same field from another provider gets other numbers, other corrections and other gaps.',
  satisfiedBy: 'Name for each input the provider and the product, file or field.',
  source: 'IOSCO Principles for Financial Benchmarks, principle 7; Regulation (EU) 2016/1011, article 11',
  parameters: { DATA, REQUIRED },
  fires: [
    '# Alpha Strategy\n\n## Data\n\nDaily closing prices and quarterly earnings are used.',
    '## Inputs\n\n| Input | Field | Source |\n| --- | --- | --- |\n| Price | official close | Xetra |\n| Dividend | gross amount | |',
  ],
  staysSilent: [
    '# Alpha Strategy\n\n## Data\n\nDaily closing prices are used. They are supplied by Refinitiv.',
    '## Inputs\n\n| Input | Field | Source |\n| --- | --- | --- |\n| Price | official close | Xetra |\n| Dividend | gross amount | WM Daten |',
    '# Alpha Strategy\n\n## Calculation\n\nDaily closing prices are used.',
  ],
  check: (ir) => {
    const named =
      ir.sentences.some(({ text }) => NAMED_SOURCE.test(text)) ||
      ir.tables.some(({ columns }) => columns.some(({ type }) => type === 'source')) ||
      ir.calendar.markets.length > 0;
    // A source that is mentioned without its name is reported where it is mentioned.
    const first =
      named || ir.dataSources.length > 0
        ? undefined
        : ir.sentences.find(
            (sentence) =>
              sentence.kind !== 'cell' &&
              sectionTypeOf(ir, sentence) === 'data' &&
              DATA.test(sentence.text) &&
              REQUIRED.test(sentence.text) &&
              !REPORTED.test(sentence.text),
          );
    return [
      ...(first
        ? [{ span: first, explanation: 'The document says which data are used, and not from whom.', confidence: 0.7 }]
        : []),
      ...emptySources(ir),
    ];
  },
};
