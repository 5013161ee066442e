import { zipOf } from './fixtures/zip-of.ts';
import { detectFormat, isSupportedName } from './detect-format.ts';

const utf8 = (text: string) => Buffer.from(text);
const zip = (inner: string) => Buffer.concat([utf8('PK\x03\x04'), Buffer.alloc(26), utf8(inner)]);
const ole = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
const executable = Buffer.concat([utf8('MZ'), Buffer.alloc(200)]);

describe('the format of a file', () => {
  it.each([
    ['a.md', utf8('# Title'), 'markdown'],
    ['A.MARKDOWN', utf8('text'), 'markdown'],
    ['a.txt', utf8('text'), 'text'],
    ['README', utf8('text'), 'text'],
    ['Methodology v1.2', utf8('text'), 'text'],
    ['a.txt', Buffer.from('\ufeffÜber', 'utf16le'), 'text'],
    ['a.html', utf8('<p>fragment'), 'html'],
    ['a.htm', utf8('<!-- x --><!DOCTYPE html><html>'), 'html'],
    ['saved.txt', utf8('\ufeff <html><body>'), 'html'],
    ['a.pdf', utf8('%PDF-1.7\n'), 'pdf'],
    ['a.pdf', utf8('rubbish\n%PDF-1.7\n'), 'pdf'],
    ['no-name', utf8('%PDF-1.7\n'), 'pdf'],
    ['about-pdf.md', utf8('A PDF begins with %PDF-1.7.'), 'markdown'],
    ['a.docx', zip('word/document.xml'), 'docx'],
    ['a.xlsx', zip('xl/workbook.xml'), 'xlsx'],
    ['a.pptx', zip('ppt/presentation.xml'), 'pptx'],
    [
      'embedded.pptx',
      zipOf({ 'ppt/presentation.xml': '', 'ppt/embeddings/a.docx': zipOf({ 'word/document.xml': '' }) }),
      'pptx',
    ],
    ['a.csv', utf8('a,b'), 'csv'],
    ['a.tsv', utf8('a\tb'), 'csv'],
    ['a.rst', utf8('Title\n====='), 'rst'],
    ['a.eml', utf8('Subject: a'), 'eml'],
    ['a.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'png'],
    ['a.jpeg', Buffer.from('ffd8ffe0', 'hex'), 'jpeg'],
    ['a.TIFF', Buffer.from('49492a00', 'hex'), 'tiff'],
    ['saved.png', Buffer.from('ffd8ffe0', 'hex'), 'jpeg'],
    ['encrypted.xlsx', ole('EncryptedPackage'), 'xlsx'],
    ['encrypted.docx', ole('EncryptedPackage'), 'docx'],
  ])('%s is read by its content first', (name, bytes, format) => expect(detectFormat(bytes, name)).toEqual({ format }));

  it.each([
    ['a.md', utf8(''), 'empty-file'],
    ['a.exe', executable, 'unsupported-format'],
    ['a.zip', zip('other.xml'), 'unsupported-format'],
    ['a.xlsx', zip('ppt/presentation.xml'), 'content-does-not-match-name'],
    ['a.png', utf8('<html>'), 'content-does-not-match-name'],
    ['a.csv', executable, 'content-does-not-match-name'],
    ['a.rst', zip('xl/workbook.xml'), 'content-does-not-match-name'],
    ['a.eml', executable, 'content-does-not-match-name'],
    ['a.pptx', executable, 'content-does-not-match-name'],
    ['a.tif', executable, 'content-does-not-match-name'],
    ['a.doc', ole('WordDocument'), 'unsupported-format'],
    ['a.docx', executable, 'content-does-not-match-name'],
    ['a.md', executable, 'content-does-not-match-name'],
    ['a.docx', utf8('just text'), 'content-does-not-match-name'],
    ['a.docx', utf8('%PDF-1.7'), 'content-does-not-match-name'],
    ['a.docx', zip('xl/workbook.xml'), 'content-does-not-match-name'],
    ['a.docx', ole('WordDocument'), 'content-does-not-match-name'],
    ['a.pdf', utf8('<html>'), 'content-does-not-match-name'],
    ['a.txt', zip('word/document.xml'), 'content-does-not-match-name'],
  ])('%s is refused when it must be', (name, bytes, code) => {
    expect(detectFormat(bytes, name).refusal).toEqual({ code, message: expect.stringMatching(/^The |^This /) });
  });

  it('of a walk through folders is told by the name', () =>
    expect(['a.md', 'b.PDF', 'c.docx', 'd.csv', 'e', '.md.swp', 'f.exe'].filter(isSupportedName)).toEqual([
      'a.md',
      'b.PDF',
      'c.docx',
      'd.csv',
    ]));
});
