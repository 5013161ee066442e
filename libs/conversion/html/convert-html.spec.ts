import { convert } from '../convert.ts';
import { pngOf } from '../fixtures/png.ts';

const html = async (body: string) =>
  (await convert(Buffer.from(body), { format: 'html', filename: 'a.html' })).markdown.trim();

describe('a web page', () => {
  it('keeps headings, lists, code, links and emphasis', async () =>
    expect(
      await html(
        '<h2>Scope</h2><p>The <b>index</b> of <a href="https://x.org/a_b">X_Y</a></p><ol start=3><li>c<ul><li>d</ul><li>e</ol><pre>x = 1</pre>',
      ),
    ).toBe('## Scope\n\nThe **index** of [X_Y](https://x.org/a_b)\n\n3. c\n   - d\n4. e\n\n```\nx = 1\n```'));

  it('repeats merged labels, so that each row of a table can be read alone', async () =>
    expect(
      await html(
        '<table><tr><th colspan=2>Head</th></tr><tr><td rowspan=2>a|b</td><td>1</td></tr><tr><td><p>2</p><p>3</p></td></tr></table>',
      ),
    ).toBe('| Head | Head |\n| - | - |\n| a\\|b | 1 |\n| a\\|b | 2<br>3 |'));

  it('says a long merged text once', async () => {
    const long = 'A sentence that is longer than a label would be.';
    expect(await html(`<table><tr><td colspan=2>${long}</td></tr><tr><td>1<td>2</table>`)).toBe(
      `| ${long} | |\n| - | - |\n| 1 | 2 |`,
    );
  });

  it('keeps the indices of formulas in text', async () =>
    expect(await html('<p>P<sub>t-1</sub> and x<sup>2</sup> on the 1<sup>st</sup></p>')).toBe(
      'P_{t-1} and x^2 on the 1st',
    ));

  it.each([
    [
      'a TeX annotation',
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">I_{t}</annotation></semantics></math>',
      '$I_{t}$',
    ],
    [
      'KaTeX',
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>',
      '$x^2$',
    ],
    ['MathJax', '<script type="math/tex; mode=display">a_b</script>', '$$a_b$$'],
    ['a display', '<math display="block"><mi>x</mi><mo>=</mo><mn>1</mn></math>', '$$x = 1$$'],
  ])('takes formulas from %s', async (_, markup, expected) =>
    expect(await html(`<h1>F</h1><p>${markup}</p>`)).toBe(`# F\n\n${expected}`),
  );

  it('writes MathML as LaTeX', async () => {
    const math =
      '<msub><mi>I</mi><mi>t</mi></msub><mo>=</mo><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mfrac><msub><mi>w</mi><mi>i</mi></msub><msqrt><mi>σ</mi></msqrt></mfrac><mover><mi>x</mi><mo>¯</mo></mover><mi>vol</mi>';
    expect(await html(`<p>so <math>${math}</math></p>`)).toBe(
      'so $I_t = \\sum_{i=1}^n \\frac{w_i}{\\sqrt{\\sigma}}\\bar{x}\\mathrm{vol}$',
    );
  });

  it('leaves out what is not text and says so', async () => {
    const page =
      '<nav>Home</nav><script>alert(1)</script><style>p{}</style><!-- c --><p hidden>no</p><p>Text <a href="javascript:x">link</a></p><button>Go</button>';
    const { markdown, warnings } = await convert(Buffer.from(page), { format: 'html', filename: 'a.html' });
    expect(markdown).toBe('Text link\n');
    expect(warnings).toEqual([
      { code: 'boilerplate-dropped', message: 'Left out as not part of the text: navigation, hidden text, buttons.' },
    ]);
  });

  it('shows text that looks like Markdown as it was', async () =>
    expect(await html('<p>a*b*c, snake_case_name, 5 * 3, [x](y), &lt;b&gt; and `t`</p><p># no heading</p>')).toBe(
      'a\\*b\\*c, snake_case_name, 5 * 3, \\[x](y), \\<b> and \\`t\\`\n\n\\# no heading',
    ));

  it('makes nested lists of definitions', async () =>
    expect(await html('<dl><dt>Divisor<dd>A number<dd>Never zero<dt>Level</dl>')).toBe(
      '- **Divisor**\n  - A number\n  - Never zero\n- **Level**',
    ));

  it('knows where each block stands in the page', async () => {
    const page = '<h1>Title</h1>\n<p>Some text.</p>';
    const { blocks, title } = await convert(Buffer.from(page), { format: 'html', filename: 'a.html' });
    expect(blocks.map(({ source }) => page.slice(source?.start, source?.end))).toEqual([
      '<h1>Title</h1>',
      '<p>Some text.</p>',
    ]);
    expect(title).toBe('Title');
  });

  it.each([
    ['nested too deeply', `${'<div>'.repeat(600)}x`, 'too-complex'],
    ['without text', '<html><body><script>1</script></body></html>', 'empty-content'],
  ])('%s fails by name', async (_, page, code) => await expect(html(page)).rejects.toMatchObject({ code }));

  it('with many paragraphs left open is not taken for a deep one', async () =>
    expect((await html('<p>x'.repeat(2000))).split('\n\n')).toHaveLength(2000));

  it('keeps a title block that only repeats the title out of a text with headings of its own', async () => {
    const page = (body: string) => `<html><head><title>Fees</title></head><body><header><h1>Fees</h1></header>${body}`;
    const read = async (body: string) => convert(Buffer.from(page(body)), { format: 'html', filename: 'a.html' });
    const { markdown, title, warnings } = await read('<h1>Scope</h1><p>text</p>');
    expect([markdown, title]).toEqual(['# Scope\n\ntext\n', 'Fees']);
    expect(warnings.map(({ code }) => code)).toEqual(['boilerplate-dropped']);
    expect((await read('<h2>Scope</h2>')).markdown).toBe('# Fees\n\n## Scope\n');
  });

  it('keeps the pictures that it holds itself, and fetches none', async () => {
    const png = pngOf(9);
    const { markdown, pictures, warnings } = await convert(
      Buffer.from(
        `<p>A <img alt="dot" src="data:image/png;base64,${png.toString('base64')}"> b</p><p><img alt="far" src="far.png"></p><p><img alt="script" src="data:image/svg+xml;base64,PHN2Zz4="></p>`,
      ),
      { format: 'html', filename: 'a.html' },
    );
    const name = pictures?.[0]?.name;
    expect(markdown).toBe(`A ![dot](${name}) b\n\n![far](far.png)\n\n![script]()\n`);
    expect(pictures?.map(({ bytes }) => Buffer.from(bytes).equals(png))).toEqual([true]);
    expect(warnings.map(({ code }) => code)).toEqual(['picture-left-out']);
  });

  it('says of every block where it stands in the page, also of text without a paragraph', async () => {
    const page = '<div>Loose <b>text</b><img alt="a" src="a.png"></div><h2>Fees</h2><ul><li>One</ul>After';
    const { markdown, blocks } = await convert(Buffer.from(page), { format: 'html', filename: 'a.html' });
    expect(
      blocks.map(({ start, end, source }) => [
        markdown.slice(start, end).trim(),
        page.slice(source?.start, source?.end).replace(/<[^>]*>/g, ''),
      ]),
    ).toEqual([
      ['Loose **text**![a](a.png)', 'Loose text'],
      ['## Fees', 'Fees'],
      ['- One', 'One'],
      ['After', 'After'],
    ]);
  });
});
