import { buildIr } from '#semantics';
import { assessGroup } from './assess-group.ts';

const member = (documentId: string, title: string, text: string) => ({ documentId, title, ir: buildIr(text) });

const rules = (more = ''): string => `# Harbour Carry Index Rules

## 1 Scope

The Index is calculated as set out in the Calculation Manual, section 3. Exceptions follow section 2 of the Calculation Manual.

## 2 Definitions

- **Rebalancing Date** means the first Trading Day of a month.
- **Base Value** means 100.00 index points.

${more}`;
const manual = (rebalancing = 'the first Trading Day of a month'): string => `# Harbour Calculation Manual

## 1 Definitions

- **Rebalancing Date** means ${rebalancing}.

## 2 Exceptions

None are made.

## 3 Calculation

The level is the sum of the weighted prices.
`;

describe('documents as one specification', () => {
  it('are complete when each finds in the others what it refers to', () => {
    const group = assessGroup([member('r', 'Rules', rules()), member('m', 'Harbour Calculation Manual', manual())]);
    expect(group).toMatchObject({ status: 'complete', score: 100, missingDocuments: [], conflicts: [] });
    expect(
      group.references.map(({ quote, part, status, target }) => [quote, part, status, target?.documentId]),
    ).toEqual([
      ['Calculation Manual, section 3', 'section 3', 'resolved', 'm'],
      ['section 2 of the Calculation Manual', 'section 2', 'resolved', 'm'],
    ]);
    expect(new Set(group.references.map(({ target }) => target?.sectionId)).size).toBe(2);
  });

  it('lack a document that they refer to, which is listed once with every place', () => {
    const { status, score, missingDocuments } = assessGroup([member('r', 'Rules', rules())]);
    expect({ status, score }).toEqual({ status: 'incomplete', score: 40 });
    expect(missingDocuments).toEqual([
      {
        name: 'Calculation Manual',
        citedBy: [
          expect.objectContaining({ documentId: 'r', quote: 'Calculation Manual, section 3' }),
          expect.objectContaining({ documentId: 'r', quote: 'section 2 of the Calculation Manual' }),
        ],
      },
    ]);
  });

  it('lack a section of a document that is there', () => {
    const short = manual().replace('## 3 Calculation', '## 4 Calculation');
    const { status, references } = assessGroup([
      member('r', 'Rules', rules()),
      member('m', 'Calculation Manual', short),
    ]);
    expect([status, references.map((it) => it.status)]).toEqual(['incomplete', ['part-missing', 'resolved']]);
  });

  it('conflict where two of them define a term differently', () => {
    const other = manual('the last Trading Day of a month');
    const text = rules();
    const { status, conflicts } = assessGroup([member('r', 'Rules', text), member('m', 'Calculation Manual', other)]);
    expect(status).toBe('incomplete');
    expect(conflicts.map(({ kind, name, statements }) => [kind, name, statements.map((it) => it.documentId)])).toEqual([
      ['term', 'Rebalancing Date', ['r', 'm']],
    ]);
    const [said] = conflicts[0]?.statements ?? [];
    expect(text.slice(said?.start, said?.end)).toContain('the first Trading Day of a month');
  });

  it('conflict where two of them give a parameter different values', () => {
    const table = (value: string): string =>
      `\n## 9 Parameters\n\n| Parameter | Value |\n|---|---|\n| Weight Cap | ${value} |\n`;
    const of = (cap: string) =>
      assessGroup([
        member('r', 'Rules', rules() + table('5%')),
        member('m', 'Calculation Manual', manual() + table(cap)),
      ]).conflicts.map(({ kind, name, statements }) => [kind, name, statements.map(({ text }) => text)]);
    expect(of('5%')).toEqual([]);
    expect(of('10%')).toEqual([['parameter', 'Weight Cap', ['5 %', '10 %']]]);
  });

  it('do not lack what says where it is published, nor themselves', () => {
    const text = `# Harbour Carry Index Methodology

## 1 Scope

Prices follow the Vendor Data Guide, version 4, available at https://example.org/guide. Changes to the Carry Index Methodology are announced.
`;
    expect(assessGroup([member('r', 'Harbour Carry Index Methodology', text)])).toMatchObject({
      status: 'complete',
      references: [],
    });
  });

  it('do not guess when two of them have the name', () => {
    const { references } = assessGroup([
      member('r', 'Rules', rules()),
      member('a', 'First Calculation Manual', '# First Calculation Manual\n\nText.'),
      member('b', 'Second Calculation Manual', '# Second Calculation Manual\n\nText.'),
    ]);
    expect(new Set(references.map(({ status }) => status))).toEqual(new Set(['ambiguous']));
  });

  it('are taken in any order', () => {
    const [r, m] = [member('r', 'Rules', rules()), member('m', 'Calculation Manual', manual('never'))];
    expect(assessGroup([m, r]).score).toBe(assessGroup([r, m]).score);
  });
});
