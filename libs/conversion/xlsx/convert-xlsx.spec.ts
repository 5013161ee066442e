import { convert } from '../convert.ts';
import { chartOf } from '../fixtures/office-parts.ts';
import { xlsxOf, type TestSheet } from '../fixtures/xlsx-of.ts';
import { zipOf } from '../fixtures/zip-of.ts';

const read = async (sheets: readonly TestSheet[], more: Parameters<typeof xlsxOf>[1] = {}) =>
  convert(xlsxOf(sheets, more), { format: 'xlsx', filename: 'a.xlsx' });

describe('a workbook', () => {
  it('becomes a heading and tables for each sheet, in the order of their first rows', async () => {
    const { markdown, blocks } = await read([
      {
        name: 'Fees',
        cells: { A1: 'Name', B1: 'Value', D1: 'Other', A2: 'Fee', B2: 7, D2: 1, A4: 'Second', B4: 2, A5: 3, B5: 4 },
      },
      { name: 'Empty', cells: {} },
      { name: 'Notes', cells: { B2: 'A note' } },
    ]);
    expect(markdown).toBe(
      [
        '# Fees',
        '| Name | Value |\n| --- | --- |\n| Fee | 7 |',
        '| Other |\n| --- |\n| 1 |',
        '| Second | 2 |\n| --- | --- |\n| 3 | 4 |',
        '# Notes',
        'A note\n',
      ].join('\n\n'),
    );
    expect(blocks.map(({ source }) => source)).toEqual([
      { part: 'xl/worksheets/sheet1.xml' },
      { part: 'xl/worksheets/sheet1.xml', cells: 'Fees!A1:B2' },
      { part: 'xl/worksheets/sheet1.xml', cells: 'Fees!D1:D2' },
      { part: 'xl/worksheets/sheet1.xml', cells: 'Fees!A4:B5' },
      { part: 'xl/worksheets/sheet3.xml' },
      { part: 'xl/worksheets/sheet3.xml', cells: 'Notes!B2' },
    ]);
  });

  it('shows values as their formats do', async () => {
    const { markdown } = await read(
      [
        {
          name: 'S',
          cells: {
            A1: { type: 's', xml: '<v>0</v>' },
            B1: { value: 0.0075, format: 0 },
            A2: { value: 45366, format: 1 },
            B2: { type: 'b', xml: '<v>1</v>' },
            A3: { type: 'e', xml: '<v>#N/A</v>' },
            B3: { type: 'str', xml: '<f>A1&amp;"x"</f><v>Ratex</v>' },
          },
        },
      ],
      { formats: ['0.00%', 'yyyy-mm-dd'], strings: ['Rate'] },
    );
    expect(markdown).toBe('# S\n\n| Rate | 0.75% |\n| --- | --- |\n| 2024-03-15 | TRUE |\n| #N/A | Ratex |\n');
  });

  it('repeats merged labels, and puts a title over all columns before its table', async () => {
    const { markdown } = await read([
      {
        name: 'S',
        cells: { A1: 'Title', A2: 'Group', B2: 'a', A3: 'hidden below', B3: 'b' },
        merges: ['A1:B1', 'A2:A3'],
      },
    ]);
    expect(markdown).toBe('# S\n\nTitle\n\n| Group | a |\n| --- | --- |\n| Group | b |\n');
  });

  it('holds the numbers of its charts', async () => {
    const { markdown } = await read([{ name: 'S', cells: {}, chart: chartOf('Fees paid', 'USD', { Q1: 1, Q2: 2 }) }]);
    expect(markdown).toBe('# S\n\nFees paid\n\n| | USD |\n| --- | --- |\n| Q1 | 1 |\n| Q2 | 2 |\n');
  });

  it('says what was left out', async () => {
    const { markdown, warnings } = await read([
      { name: 'Seen', cells: { A1: 'x', B1: { type: 'n', xml: '<f>SUM(A1)</f>' } } },
      { name: 'Unseen', cells: { A1: 'secret' }, hidden: true },
    ]);
    expect(markdown).toBe('# Seen\n\n| x | =SUM(A1) |\n| --- | --- |\n');
    expect(warnings).toEqual([
      { code: 'hidden-text-left-out', message: 'Hidden sheets were left out: Unseen.' },
      { code: 'formula-without-value', message: '1 formula(s) were saved without a value and are shown as formulas.' },
    ]);
  });

  it('with cells at the far ends stays small', async () => {
    const { markdown } = await read([
      { name: 'Far', cells: { A1: 1, XFD1048576: 2 }, merges: ['A1:XFD1048576'] },
    ]).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'too-complex' });
      return { markdown: '' };
    });
    expect(markdown.length).toBeLessThan(100);
    expect((await read([{ name: 'Far', cells: { A1: 1, XFD1048576: 2 } }])).markdown).toBe('# Far\n\n1\n\n2\n');
  });

  it('of scattered cells that would fill a table of millions is refused', async () => {
    const cells = Object.fromEntries(
      Array.from({ length: 2500 }, (_, i) => [`${'ABCDEFGHIJ'[i % 10]}${i * 2 + 1}`, i]),
    );
    const wide = await read([{ name: 'Scattered', cells }]);
    expect(wide.blocks).toHaveLength(2);
    await expect(read([{ name: 'S', cells: { ...cells, ZZZ100000: 1 } }])).rejects.toMatchObject({
      code: 'too-complex',
    });
  });

  it('that is damaged is told from one without text', async () => {
    const file = { format: 'xlsx', filename: 'a.xlsx' } as const;
    await expect(convert(zipOf({ 'xl/other.xml': '<x/>' }), file)).rejects.toMatchObject({ code: 'corrupt' });
    await expect(read([{ name: 'Empty', cells: {} }])).rejects.toMatchObject({ code: 'empty-content' });
  });
});
