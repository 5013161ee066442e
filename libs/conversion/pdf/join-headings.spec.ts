import { joinHeadings } from './join-headings.ts';
import type { PdfBlock } from './page.ts';

const heading = (text: string, y: number, level = 2): PdfBlock => ({
  kind: 'heading',
  text,
  level,
  bbox: { x: 70, y, width: 200, height: 14 },
});
const figure: PdfBlock = { kind: 'figure', id: 'p1_1', bbox: { x: 60, y: 40, width: 300, height: 90 } };

describe('a heading of two lines', () => {
  it('that a picture cut is one again', () =>
    expect(joinHeadings([heading('Roles and', 50), figure, heading('duties', 66)])).toEqual([
      { ...heading('Roles and duties', 50), bbox: { x: 70, y: 50, width: 200, height: 30 } },
      figure,
    ]));

  it.each([
    ['no picture between', [heading('One', 50), heading('Two', 66)]],
    ['far apart', [heading('One', 50), figure, heading('Two', 160)]],
    ['of other levels', [heading('One', 50), figure, heading('Two', 66, 3)]],
  ])('stays two: %s', (_, blocks) => expect(joinHeadings(blocks)).toEqual(blocks));
});
