import { convert } from '../convert.ts';

const read = async (source: string) => convert(Buffer.from(source), { format: 'rst', filename: 'a.rst' });
const markdownOf = async (source: string) => (await read(source)).markdown;

describe('reStructuredText', () => {
  it.each([
    [
      'headings by the order of their signs',
      '=====\nTitle\n=====\n\nPart\n====\n\nChapter\n-------\n\nPart 2\n======\n',
      '# Title\n\n## Part\n\n### Chapter\n\n## Part 2\n',
    ],
    ['paragraphs and rules', 'one\ntwo\n\n----\n\nthree\n', 'one two\n\nthree\n'],
    ['emphasis, code and escapes', String.raw`**bold** *it* ${'``a*b``'} \*no\* 2*3*4 x_i w\ *y*`, 'tail'],
    [
      'roles',
      ':math:`x_1^2` H\\ :sub:`2`\\ O :ref:`the rule <rule-1>` :code:`a` :term:`Snap`',
      '$x_1^2$ H_2O the rule `a` Snap\n',
    ],
    [
      'links',
      '`Site <https://a.example/>`_ and docs_ and `two words`_\n\n.. _docs: https://b.example/\n.. _two words: https://c.example/\n',
      '[Site](https://a.example/) and [docs](https://b.example/) and [two words](https://c.example/)\n',
    ],
    ['substitutions', '|P| is paid.\n\n.. |P| replace:: The fee\n', 'The fee is paid.\n'],
    [
      'bullets with nested lists and lines',
      '- one\n\n  more\n\n  - two\n- three\n',
      '- one  \n  more\n  - two\n- three\n',
    ],
    [
      'numbers',
      '1. one\n2. two\n\n#. first\n#. second\n\n(a) letter\n(b) letter\n',
      '1. one\n2. two\n3. first\n4. second\n- (a) letter\n- (b) letter\n',
    ],
    ['a sentence that begins with a number', '2024. That year\nwas dry.\n', '2024\\. That year was dry.\n'],
    ['definitions', 'Term\n    What it is.\n', '- **Term**\n  - What it is.\n'],
    ['fields', ':Author: Me\n:Date: 1 May\n', '- **Author:** Me\n- **Date:** 1 May\n'],
    [
      'quotes, line blocks and listings',
      'Said::\n\n    a = 1\n      b\n\n..\n\n  quoted\n\n| line one\n| line two\n\n>>> 1 + 1\n2\n',
      'Said:\n\n```\na = 1\n  b\n```\n\n> quoted\n\nline one  \nline two\n\n```\n>>> 1 + 1\n2\n```\n',
    ],
    [
      'display formulas',
      '.. math:: a + b\n   :label: x\n\n.. math::\n\n   c &= d \\\\\n   e &= f\n\n   g\n',
      '$$a + b$$\n\n$$\\begin{aligned} c &= d \\\\ e &= f \\end{aligned}$$\n\n$$g$$\n',
    ],
    [
      'code, notes and pictures',
      '.. code-block:: python\n   :linenos:\n\n   x = 1\n\n.. note:: Take care.\n\n.. image:: a.png\n   :alt: A graph\n',
      '```\nx = 1\n```\n\n**Note**\n\nTake care.\n\n![A graph](a.png)\n',
    ],
    [
      'footnotes',
      'Paid [#]_ daily [2]_.\n\n.. [#] In arrears.\n.. [2] On days\n   of trading.\n',
      'Paid [^1] daily [^2].\n\n[^1]: In arrears.\n[^2]: On days of trading.\n',
    ],
    ['comments, which say nothing', '.. a comment\n   of two lines\n\ntext\n', 'text\n'],
    [
      'a grid table with merged cells',
      '+-----+-----+\n| a   | b   |\n+=====+=====+\n| both      |\n+-----+-----+\n| c   | d   |\n|     | e   |\n+     +-----+\n|     | f   |\n+-----+-----+\n',
      '| a | b |\n| --- | --- |\n| both | both |\n| c | d e |\n| c | f |\n',
    ],
    [
      'a simple table',
      '===== =====\nA     B\n===== =====\none   two\n      more\nthree four | x\n===== =====\n',
      '| A | B |\n| --- | --- |\n| one | two more |\n| three | four \\| x |\n',
    ],
    [
      'a csv table',
      '.. csv-table:: Fees\n   :header: "Name", "Value"\n\n   "Fee", 0.75%\n',
      'Fees\n\n| Name | Value |\n| --- | --- |\n| Fee | 0.75% |\n',
    ],
    [
      'a list table',
      '.. list-table::\n   :header-rows: 1\n\n   * - Name\n     - Value\n   * - Fee\n     - 1\n',
      '| Name | Value |\n| --- | --- |\n| Fee | 1 |\n',
    ],
  ])('has %s', async (name, source, markdown) => {
    const expected = name.startsWith('emphasis') ? '**bold** *it* `a*b` \\*no\\* 2\\*3\\*4 x_i w*y*\n' : markdown;
    expect(await markdownOf(source)).toBe(expected);
  });

  it('knows where each block came from', async () => {
    const source = 'Title\n=====\n\nA paragraph\nof two lines.\n\n* item\n';
    const { blocks } = await read(source);
    expect(blocks.map(({ source: place }) => source.slice(place?.start, place?.end))).toEqual([
      'Title\n=====',
      'A paragraph\nof two lines.',
      '* item',
    ]);
  });

  it('says what was left out, and keeps the text of what it does not know', async () => {
    const { markdown, warnings } = await read(
      '.. contents::\n\n.. include:: other.rst\n\n.. raw:: html\n\n   <b>\n\n.. strange:: thing\n\n   kept\n',
    );
    expect(markdown).toBe('thing\n\nkept\n');
    expect(warnings.map(({ code }) => code)).toEqual([
      'contents-left-out',
      'embedded-file-left-out',
      'directive-left-out',
      'directive-not-known',
    ]);
  });

  it('nested without end is refused', async () => {
    const deep = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n\n');
    await expect(read(deep)).rejects.toMatchObject({ code: 'too-complex' });
  });
});
