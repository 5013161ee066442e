import { convert } from '../convert.ts';
import { chartOf } from '../fixtures/office-parts.ts';
import { pngOf } from '../fixtures/png.ts';
import { pptxOf, shapeOf, slideParagraph, titleOf, type TestSlide } from '../fixtures/pptx-of.ts';
import { zipOf } from '../fixtures/zip-of.ts';

const read = async (...slides: readonly TestSlide[]) => convert(pptxOf(slides), { format: 'pptx', filename: 'a.pptx' });
const frame = (inner: string) =>
  `<p:graphicFrame><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></p:graphicFrame>`;
const body = (paragraphs: string) => shapeOf(paragraphs, '<p:ph idx="1"/>');

describe('a presentation', () => {
  it('becomes a heading for each slide, whatever stands first, and lists where the layout has bullets', async () => {
    const { markdown, blocks, pageCount } = await read(
      { shapes: body(slideParagraph('One') + slideParagraph('Two', { attributes: 'lvl="1"' })) + titleOf('First') },
      { shapes: titleOf('Second') + shapeOf(slideParagraph('Plain text')) },
    );
    expect(markdown).toBe('# First\n\n- One\n  - Two\n\n# Second\n\nPlain text\n');
    expect(pageCount).toBe(2);
    expect(blocks.map(({ page, source }) => [page, source?.part])).toEqual([
      [1, 'ppt/slides/slide1.xml'],
      [1, 'ppt/slides/slide1.xml'],
      [1, 'ppt/slides/slide1.xml'],
      [2, 'ppt/slides/slide2.xml'],
      [2, 'ppt/slides/slide2.xml'],
    ]);
    expect(blocks[0]?.boxes).toEqual([{ page: 1, x: 72, y: 72, width: 100, height: 10 }]);
  });

  it('has numbers as they are shown, and none where the author took the bullets away', async () => {
    const numbered = (text: string, scheme: string) =>
      slideParagraph(text, { properties: `<a:buAutoNum type="${scheme}" startAt="3"/>` });
    const { markdown } = await read({
      shapes: body(
        numbered('a', 'arabicPeriod') +
          numbered('b', 'arabicPeriod') +
          numbered('c', 'alphaLcParenBoth') +
          slideParagraph('d', { properties: '<a:buNone/>' }),
      ),
    });
    expect(markdown).toBe('3. a\n4. b\n- (c) c\n\nd\n');
  });

  it('holds tables with merged cells, charts, links, emphasis and formulas', async () => {
    const cell = (text: string, attributes = '') =>
      `<a:tc ${attributes}><a:txBody>${slideParagraph(text)}</a:txBody></a:tc>`;
    const table = `<a:tbl><a:tr>${cell('Both', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr><a:tr>${cell('x|y')}${cell('z')}</a:tr></a:tbl>`;
    const formula =
      '<mc:AlternateContent><mc:Choice><a14:m><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></a14:m></mc:Choice></mc:AlternateContent>';
    const { markdown } = await read({
      shapes: [
        frame(table),
        frame('<c:chart r:id="c"/>'),
        shapeOf(
          `<a:p><a:r><a:rPr b="1"/><a:t>bold</a:t></a:r><a:r><a:t> and </a:t></a:r><a:r><a:rPr><a:hlinkClick r:id="link"/></a:rPr><a:t>linked</a:t></a:r></a:p>`,
        ),
        shapeOf(`<a:p>${formula}</a:p>`),
        shapeOf(`<a:p><a:r><a:t>with </a:t></a:r>${formula}</a:p>`),
      ].join(''),
      chart: chartOf('Return', 'Index', { 2024: 5 }),
      link: 'https://example.com/',
    });
    expect(markdown).toBe(
      [
        String.raw`| Both | Both |` + '\n| --- | --- |\n' + String.raw`| x\|y | z |`,
        'Return',
        '| | Index |\n| --- | --- |\n| 2024 | 5 |',
        '**bold** and [linked](https://example.com/)',
        '$$x^2$$',
        'with $x^2$\n',
      ].join('\n\n'),
    );
  });

  it('has notes as quotes, pictures by their description, groups opened, footers apart', async () => {
    const { markdown, runningText } = await read({
      shapes:
        `<p:grpSp>${shapeOf(slideParagraph('grouped'))}</p:grpSp>` +
        '<p:pic><p:nvPicPr><p:cNvPr id="2" descr="A graph"/></p:nvPicPr></p:pic>' +
        shapeOf(slideParagraph('Confidential'), '<p:ph type="ftr"/>') +
        shapeOf(slideParagraph('7'), '<p:ph type="sldNum"/>'),
      notes: 'Say this.',
    });
    expect(markdown).toBe('grouped\n\n![A graph]()\n\n> Say this.\n');
    expect(runningText).toEqual([{ place: 'footer', text: 'Confidential' }]);
  });

  it('says what was left out', async () => {
    const { markdown, warnings } = await read(
      { shapes: titleOf('Seen') + frame('<p:oleObj/>') },
      { shapes: titleOf('Unseen'), hidden: true },
    );
    expect(markdown).toBe('# Seen\n');
    expect(warnings).toEqual([
      { code: 'drawing-not-converted', message: expect.stringContaining('Slide 1'), page: 1 },
      { code: 'hidden-text-left-out', message: 'Hidden slides were left out: 2.' },
    ]);
  });

  it('that is damaged is told from one without text', async () => {
    const file = { format: 'pptx', filename: 'a.pptx' } as const;
    await expect(convert(zipOf({ 'ppt/other.xml': '<x/>' }), file)).rejects.toMatchObject({ code: 'corrupt' });
    await expect(read({ shapes: '' })).rejects.toMatchObject({ code: 'empty-content' });
  });

  it('keeps the pictures of its slides', async () => {
    const shown =
      '<p:pic><p:nvPicPr><p:cNvPr id="2"/></p:nvPicPr><p:blipFill><a:blip r:embed="p"/></p:blipFill></p:pic>';
    const { markdown, pictures } = await read({ shapes: titleOf('A') + shown, picture: pngOf(3) });
    expect(markdown).toBe(`# A\n\n![](${pictures?.[0]?.name})\n`);
    expect(Buffer.from(pictures?.[0]?.bytes ?? []).equals(pngOf(3))).toBe(true);
  });
});
