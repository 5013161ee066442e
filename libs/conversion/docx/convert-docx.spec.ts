import { docxOf, mathRun, paragraph, run, styled, type DocxParts } from '../fixtures/docx-of.ts';
import { pngOf } from '../fixtures/png.ts';
import { zipOf } from '../fixtures/zip-of.ts';
import { convert } from '../convert.ts';

const open = (parts: Partial<DocxParts>) =>
  convert(docxOf({ body: '', ...parts }), { format: 'docx', filename: 'a.docx' });
const read = async (parts: Partial<DocxParts>) => (await open(parts)).markdown.trimEnd();
const fails = (bytes: Buffer) =>
  convert(bytes, { format: 'docx', filename: 'a.docx' }).then(
    () => 'no failure',
    ({ code }: { code: string }) => code,
  );

const style = (id: string, name: string, inner = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const listed = (id: number, at: number, text: string) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;

const STYLES = [
  style('H1', 'heading 1'),
  style('Based', 'My Heading', '<w:basedOn w:val="Outlined"/>'),
  style('Outlined', 'Other', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  style('T', 'Title'),
  style('Q', 'Intense Quote'),
  style('C', 'Source Code'),
  style('TOC1', 'toc 1'),
].join('');

const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}${level(1, 'bullet', 'o')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

describe('a Word document', () => {
  it('has headings by name, by outline level and through the style they are based on', async () =>
    expect(await read({ styles: STYLES, body: styled('H1', 'One') + styled('Based', 'Two') + paragraph('text') })).toBe(
      '# One\n\n## Two\n\ntext',
    ));

  it('has its headings below a title', async () => {
    const { markdown, title } = await open({ styles: STYLES, body: styled('T', 'Rulebook') + styled('H1', 'Scope') });
    expect(markdown).toBe('# Rulebook\n\n## Scope\n');
    expect(title).toBe('Rulebook');
  });

  it('prints numbers as Word does, also before headings', async () => {
    const numbered = `<w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>`;
    expect(
      await read({
        styles: STYLES,
        numbering: NUMBERING,
        body:
          listed(1, 0, 'a') +
          listed(1, 1, 'b') +
          listed(1, 1, 'c') +
          listed(1, 2, 'd') +
          listed(1, 0, 'e') +
          paragraph('Heading', numbered),
      }),
    ).toBe('1. a\n   - (a) b\n   - (b) c\n     - i) d\n2. e\n\n# 1.1 Heading');
  });

  it('goes on counting after a paragraph and starts again where the source does', async () =>
    expect(
      await read({
        numbering: NUMBERING,
        body:
          listed(1, 0, 'a') +
          listed(2, 0, 'bullet') +
          listed(2, 1, 'sub') +
          paragraph('text') +
          listed(1, 0, 'b') +
          listed(4, 0, 'new'),
      }),
    ).toBe('1. a\n- bullet\n  - sub\n\ntext\n\n2. b\n\n<!-- -->\n\n1. new'));

  it('keeps emphasis, but none that Markdown would not show', async () => {
    const bold = '<w:b/>';
    const runs =
      run('The ') +
      run('Index', bold) +
      run(' Level', bold) +
      run(' is ') +
      run('x:', bold) +
      run('y') +
      run(' z', '<w:b w:val="0"/><w:i/>');
    expect(await read({ body: `<w:p>${runs}</w:p>` })).toBe('The **Index Level** is x:y *z*');
  });

  it('keeps indices and powers of formulas in text', async () => {
    const sub = '<w:vertAlign w:val="subscript"/>';
    const sup = '<w:vertAlign w:val="superscript"/>';
    const runs = run('P') + run('t-1', sub) + run(' and x') + run('2', sup) + run(' on the 1') + run('st', sup);
    expect(await read({ body: `<w:p>${runs}</w:p>` })).toBe('P_{t-1} and x^2 on the 1st');
  });

  it('splits lists that were typed into one paragraph', async () => {
    const lines = [
      'Constituents must:',
      '- be listed',
      '• trade daily',
      '',
      'The index provides exposure to the largest technology companies',
      'of the United States.',
    ];
    const inner = lines.map((line) => `<w:t xml:space="preserve">${line} </w:t><w:br/>`).join('');
    expect(await read({ body: `<w:p><w:r>${inner}</w:r></w:p>` })).toBe(
      'Constituents must:\n\n- be listed\n- trade daily\n\nThe index provides exposure to the largest technology companies\nof the United States.',
    );
  });

  it('repeats merged labels in tables and keeps blocks of a cell as lines', async () => {
    const table = [
      row(cell(paragraph('Head'), '<w:gridSpan w:val="2"/>')),
      row(cell(paragraph('group'), '<w:vMerge w:val="restart"/>'), cell(paragraph('a|b') + paragraph('c'))),
      row(cell('<w:p/>', '<w:vMerge/>'), cell(listed(2, 0, 'item'))),
    ].join('');
    expect(await read({ numbering: NUMBERING, body: `<w:tbl>${table}</w:tbl>` })).toBe(
      '| Head | Head |\n| --- | --- |\n| group | a\\|b<br>c |\n| group | - item |',
    );
  });

  it('takes a table of one cell for a frame, and a table in a table for lines', async () => {
    const inner = `<w:tbl>${row(cell(paragraph('1')), cell(paragraph('2')))}</w:tbl>`;
    const frame = `<w:tbl>${row(cell(styled('H1', 'In a frame')))}</w:tbl>`;
    const outer = `<w:tbl>${row(cell(paragraph('x')), cell(inner))}</w:tbl>`;
    expect(await read({ styles: STYLES, body: frame + outer })).toBe('# In a frame\n\n| x | 1 2 |\n| --- | --- |');
  });

  it('sets notes at the end and says where they belong, and where they stood', async () => {
    const { markdown, blocks } = await open({
      body: `<w:p>${run('Level')}<w:r><w:footnoteReference w:id="7"/></w:r>${run(' ends.')}</w:p>`,
      footnotes: `<w:footnote w:id="1">${paragraph('Never shown.')}</w:footnote><w:footnote w:id="7">${paragraph('As published.')}</w:footnote>`,
    });
    expect(markdown).toBe('Level[^1] ends.\n\n[^1]: As published.\n');
    expect(blocks.map(({ source }) => source)).toEqual([
      { part: 'word/document.xml', paragraph: 1 },
      { part: 'word/footnotes.xml', paragraph: 2 },
    ]);
  });

  it('accepts insertions, leaves deletions out and says so', async () => {
    const deletedMark = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body =
      `<w:p>${run('kept ')}<w:ins w:id="2">${run('new')}</w:ins><w:del w:id="3"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>` +
      `<w:p><w:pPr>${deletedMark}</w:pPr>${run('joined ')}</w:p><w:p>${run('line')}</w:p>`;
    const { markdown, warnings } = await open({ body });
    expect(markdown).toBe('kept new\n\njoined line\n');
    expect(warnings).toEqual([{ code: 'tracked-changes', message: expect.stringContaining('1 insertion(s)') }]);
  });

  it('reads links, fields and symbols as they are shown', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const page = `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('12')}${field('end')}`;
    const body = `<w:p><w:hyperlink r:id="hyperlink1">${run('rules')}</w:hyperlink>${run(' on page ')}${page}<w:r><w:sym w:font="Symbol" w:char="F073"/></w:r></w:p>`;
    expect(await read({ body, hyperlink: 'https://x.org/a b' })).toBe('[rules](https://x.org/a%20b) on page 12σ');
  });

  it('makes listings of code paragraphs and quotes of quotes', async () =>
    expect(
      await read({ styles: STYLES, body: styled('C', 'a = 1') + styled('C', '  b*c*') + styled('Q', 'said') }),
    ).toBe('```\na = 1\n  b*c*\n```\n\n> said'));

  it('puts text boxes after their paragraph, once', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('boxed')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('boxed')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await read({ body: `<w:p>${run('anchor')}<w:r>${drawing}</w:r></w:p>` })).toBe('anchor\n\nboxed');
  });

  it('shows pictures by their description', async () => {
    const drawing = '<w:drawing><wp:docPr descr="The index family"/><a:blip r:embed="image1"/></w:drawing>';
    const body = `<w:p><w:r>${drawing}</w:r></w:p>${paragraph('x')}`;
    const picture = pngOf(7);
    const { markdown, pictures, warnings } = await open({ image: 'media/p.png', picture, body });
    expect(markdown).toMatch(/^!\[The index family\]\(images\/[0-9a-f]{32}\.png\)\n\nx\n$/);
    expect(markdown).toContain(pictures?.[0]?.name);
    expect(pictures?.map(({ mediaType, bytes }) => [mediaType, Buffer.from(bytes).equals(picture)])).toEqual([
      ['image/png', true],
    ]);
    expect(warnings).toEqual([]);
    // Outside of the file: not fetched.
    expect(await read({ image: 'https://example.com/p.png', body })).toBe(
      '![The index family](https://example.com/p.png)\n\nx',
    );
  });

  it('keeps the description of a picture that cannot be shown, and says so', async () => {
    const drawing = '<w:drawing><wp:docPr descr="The family"/><a:blip r:embed="image1"/></w:drawing>';
    const body = `<w:p><w:r>${drawing}</w:r></w:p>${paragraph('x')}`;
    for (const [image, picture, message] of [
      ['media/p.emf', Buffer.from('\x01\0\0\0 EMF'), 'format that is not shown'],
      ['media/p.png', Buffer.from('<svg onload="alert(1)"/>'), 'format that is not shown'],
      ['media/p.png', Buffer.concat([pngOf(1), Buffer.alloc(10_000_001, 'x')]), 'too large'],
    ] as const) {
      const { markdown, pictures, warnings } = await open({ image, picture, body });
      expect([markdown, pictures]).toEqual(['![The family]()\n\nx\n', undefined]);
      expect(warnings).toEqual([{ code: 'picture-left-out', message: expect.stringContaining(message) }]);
    }
  });

  it('shows the numbers of a chart', async () => {
    const points = (...values: string[]) =>
      values.map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`).join('');
    const series = `<c:ser><c:tx>${points('Level')}</c:tx><c:cat>${points('2024', '2025')}</c:cat><c:val>${points('100', '110.5')}</c:val></c:ser>`;
    const body = `<w:p><w:r><w:drawing><c:chart r:id="chart1"/></w:drawing></w:r></w:p>`;
    expect(await read({ body, chart: `<c:chart><c:plotArea>${series}</c:plotArea></c:chart>` })).toBe(
      '| | Level |\n| --- | --- |\n| 2024 | 100 |\n| 2025 | 110.5 |',
    );
  });

  it('leaves out the table of contents and hidden text, keeps headers apart, and says so', async () => {
    const { markdown, warnings, runningText } = await open({
      styles: STYLES,
      header: paragraph('Confidential'),
      body: styled('TOC1', 'Scope 3') + `<w:p>${run('seen')}${run('unseen', '<w:vanish/>')}</w:p>`,
    });
    expect(markdown).toBe('seen\n');
    expect(warnings.map(({ code }) => code)).toEqual(['hidden-text-left-out', 'contents-left-out']);
    expect(runningText).toEqual([{ place: 'header', text: 'Confidential' }]);
  });

  it('says what it cannot read', async () => {
    const smartArt = '<w:drawing><dgm:relIds/></w:drawing>';
    const equation = '<w:object><o:OLEObject ProgID="Equation.3"/></w:object>';
    const { warnings } = await open({
      body: `<w:p>${run('x')}<w:r>${smartArt}${equation}<w:commentReference w:id="1"/></w:r></w:p><w:altChunk r:id="a"/>`,
    });
    expect(warnings.map(({ code }) => code)).toEqual([
      'comments-left-out',
      'formula-not-converted',
      'embedded-file-left-out',
      'drawing-not-converted',
    ]);
  });

  it('makes check boxes of check boxes', async () =>
    expect(await read({ body: paragraph('☒ Done') + paragraph('☐ Open') })).toBe('- [x] Done\n- [ ] Open'));

  it('loses no formula and keeps each in its place', async () => {
    const math = (inner: string) => `<m:oMath>${inner}</m:oMath>`;
    const inText = Array.from(
      { length: 12 },
      (_, i) => `<w:p>${run(`before ${i} `)}${math(mathRun(`x=${i}`))}${run(' after')}</w:p>`,
    ).join('');
    const display = `<w:p><m:oMathPara>${math(mathRun('a'))}</m:oMathPara></w:p><w:p>${math(mathRun('b'))}${run(' (1)')}</w:p>`;
    const inCell = `<w:tbl>${row(cell(paragraph('k')), cell(`<w:p>${math(mathRun('|v|'))}</w:p>`))}</w:tbl>`;
    const { markdown, blocks } = await open({ body: inText + display + inCell });
    expect(markdown.match(/(?<!\$)\$[^$]+\$(?!\$)|\$\$[^$]+\$\$/g)).toHaveLength(15);
    expect(markdown).toContain('before 7 $x = 7$ after');
    expect(markdown).toContain('\n\n$$a$$\n\n$$b$$ (1)\n\n| k | $\\vert v\\vert $ |');
    expect(blocks.filter(({ kind }) => kind === 'formula')).toHaveLength(2);
  });

  it('knows the paragraph of each block', async () => {
    const { blocks, markdown } = await open({
      styles: STYLES,
      body: paragraph('one') + '<w:p/>' + styled('H1', 'three'),
    });
    expect(blocks.map(({ start, end, source }) => [markdown.slice(start, end), source])).toEqual([
      ['one', { part: 'word/document.xml', paragraph: 1 }],
      ['# three', { part: 'word/document.xml', paragraph: 3 }],
    ]);
  });

  it('is read whatever prefixes its writer chose', async () =>
    expect(
      await read({
        document:
          '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:r><ns0:rPr><ns0:b/></ns0:rPr><ns0:t>bold</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>',
      }),
    ).toBe('**bold**'));

  it.each([
    ['with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'encrypted'],
    ['cut in the middle', docxOf({ body: paragraph('x') }).subarray(0, 400), 'corrupt'],
    ['with broken XML', docxOf({ body: '', document: '<w:document><w:body>' }), 'corrupt'],
    ['with a document type', docxOf({ body: '', document: '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }), 'corrupt'],
    ['nested without end', docxOf({ body: '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300) }), 'too-complex'],
    ['that unpacks to too much', docxOf({ body: ' '.repeat(120_000_000) }), 'too-complex'],
    ['without text', docxOf({ body: '<w:p/>' }), 'empty-content'],
    ['without a document', zipOf({ 'word/other.xml': '<x/>' }), 'corrupt'],
    ['with a part outside', zipOf({ '../word/document.xml': '<x/>' }), 'corrupt'],
    ['that lies about sizes', zipOf({ 'word/document.xml': 'x'.repeat(1000) }, { 'word/document.xml': 10 }), 'corrupt'],
  ])('%s fails by name', async (_, bytes, code) => expect(await fails(bytes)).toBe(code));
});
