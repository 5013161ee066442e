import { convert } from '../convert.ts';
import { pngOf } from '../fixtures/png.ts';
import { xlsxOf } from '../fixtures/xlsx-of.ts';

const CRLF = '\r\n';
const read = async (lines: readonly string[]) =>
  convert(Buffer.from(lines.join(CRLF)), { format: 'eml', filename: 'a.eml' });
const HEAD = [
  'From: =?utf-8?q?J=C3=B6rg?= <j@example.com>',
  'To: a@example.com, B <b@example.com>',
  'Subject: The *new* fee',
  'Date: Fri, 15 Mar 2024 16:00:00 +0100',
  'MIME-Version: 1.0',
];
const attachment = (name: string, content: Buffer | string, type = 'application/octet-stream') => [
  '--x',
  `Content-Type: ${type}; name="${name}"`,
  'Content-Transfer-Encoding: base64',
  `Content-Disposition: attachment; filename="${name}"`,
  '',
  Buffer.from(content).toString('base64'),
];
const mixed = (...parts: string[][]) => [
  ...HEAD,
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain',
  '',
  'See below.',
  ...parts.flat(),
  '--x--',
  '',
];

describe('an e-mail', () => {
  it('becomes its subject, its headers and its text', async () => {
    const { markdown, title, blocks } = await read([
      ...HEAD,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Hello,',
      '',
      'the fee is 1 %.',
    ]);
    expect(markdown).toBe(
      '# The \\*new\\* fee\n\n**From:** Jörg (j@example.com)  \n**To:** a@example.com, B (b@example.com)  \n**Date:** Fri, 15 Mar 2024 16:00:00 +0100\n\nHello,\n\nthe fee is 1 %.\n',
    );
    expect(title).toBe('The *new* fee');
    expect(blocks.map(({ source }) => source?.part)).toEqual(['headers', 'headers', 'body', 'body']);
  });

  it('takes the formatted text where there are both', async () => {
    const { markdown } = await read([
      ...HEAD,
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'plain',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>rich <b>text</b></p>',
      '--x--',
      '',
    ]);
    expect(markdown).toMatch(/\n\nrich \*\*text\*\*\n$/);
  });

  it('holds its attachments, also those of forwarded messages', async () => {
    const inner = mixed(attachment('fees.xlsx', xlsxOf([{ name: 'Fees', cells: { A1: 'Fee', A2: 7 } }])))
      .join(CRLF)
      .replaceAll('--x', '--y')
      .replace('boundary=x', 'boundary=y');
    const { markdown, blocks } = await read(
      mixed(attachment('note.md', '## Note\n\ntext\n'), ['--x', 'Content-Type: message/rfc822', '', inner]),
    );
    expect(markdown).toContain('# note.md\n\n## Note\n\ntext\n\n# attachment-2.eml\n\n# The \\*new\\* fee');
    expect(markdown).toMatch(/# fees.xlsx\n\n# Fees\n\n\| Fee \|\n\| --- \|\n\| 7 \|\n$/);
    expect(blocks.find(({ start }) => markdown.startsWith('## Note', start))?.source).toEqual({
      attachment: 'note.md',
      start: 0,
      end: 7,
    });
    expect(blocks.at(-1)?.source).toEqual({
      part: 'xl/worksheets/sheet1.xml',
      cells: 'Fees!A1:A2',
      attachment: 'attachment-2.eml/fees.xlsx',
    });
  });

  it('says which attachments could not be read', async () => {
    const { warnings } = await read(
      mixed(attachment('a.zip', 'PK\x03\x04rest'), attachment('b.pdf', 'no pdf'), attachment('c.csv', '')),
    );
    expect(warnings.map(({ code, message }) => [code, message.slice(0, 20)])).toEqual([
      ['attachment-left-out', 'The attachment a.zip'],
      ['attachment-left-out', 'The attachment b.pdf'],
      ['attachment-left-out', 'The attachment c.csv'],
    ]);
  });

  it('shows its pictures: those in the text in their place, those attached below their name', async () => {
    const logo = pngOf(4);
    const { markdown, pictures, warnings, blocks } = await read([
      ...HEAD,
      'Content-Type: multipart/related; boundary=x',
      '',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>See <img alt="logo" src="cid:logo%40x"> here</p><img alt="none" src="cid:none">',
      '--x',
      'Content-Type: image/png',
      'Content-ID: <logo@x>',
      'Content-Disposition: inline',
      'Content-Transfer-Encoding: base64',
      '',
      logo.toString('base64'),
      ...attachment('graph.png', pngOf(5), 'image/png'),
      '--x--',
      '',
    ]);
    const [first, second] = pictures?.map(({ name }) => name) ?? [];
    expect(markdown).toContain(`See ![logo](${first}) here\n\n![none]()\n\n# graph.png\n\n![graph.png](${second})\n`);
    expect(warnings).toEqual([{ code: 'attachment-not-read', message: expect.stringContaining('graph.png') }]);
    expect(blocks.at(-1)?.source).toEqual({ attachment: 'graph.png' });
  });

  it('in an e-mail in an e-mail comes to an end', async () => {
    let message = ['Subject: innermost', '', 'text'];
    for (let i = 0; i < 8; i++)
      message = [
        `Subject: ${i}`,
        'Content-Type: multipart/mixed; boundary=x',
        '',
        ...attachment('inner.eml', message.join(CRLF), 'message/rfc822'),
        '--x--',
        '',
      ];
    const { markdown, warnings } = await read(message);
    expect(markdown).not.toContain('innermost');
    expect(warnings).toContainEqual({
      code: 'attachment-left-out',
      message: expect.stringContaining('nested too deeply'),
    });
  });

  it('without a word is no success', async () =>
    await expect(read(['X-Nothing: ', '', ''])).rejects.toMatchObject({ code: 'empty-content' }));
});
