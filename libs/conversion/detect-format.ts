import { markedEncoding } from './decode-text.ts';
import type { Format } from './document.ts';

/** Why a file is not let in; the codes of the HTTP contract. */
export type RefusalCode = 'empty-file' | 'unsupported-format' | 'content-does-not-match-name';

export type DetectedFormat =
  | { readonly format: Format; readonly refusal?: undefined }
  | { readonly format?: undefined; readonly refusal: { readonly code: RefusalCode; readonly message: string } };

/** Extensions in lower case, without the dot. */
const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  rst: 'rst',
  csv: 'csv',
  tsv: 'csv',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  pdf: 'pdf',
  eml: 'eml',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  tif: 'tiff',
  tiff: 'tiff',
};

/** Media type of each format, as served over HTTP. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  markdown: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  rst: 'text/x-rst; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  eml: 'message/rfc822',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
};

const SUPPORTED =
  'Markdown (.md), reStructuredText (.rst), text (.txt), HTML (.html), CSV (.csv, .tsv), Word (.docx), Excel (.xlsx), PowerPoint (.pptx), PDF (.pdf), e-mail (.eml) and scans (.png, .jpg, .tif)';
const PDF_HEADER_WITHIN = 1024;
const BINARY_WITHIN = 64 * 1024;
const CONTROL_SHARE = 0.01;

const ascii = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1');
const has = (bytes: Uint8Array, text: string, encoding: BufferEncoding = 'latin1'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding);

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

const isBinary = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, BINARY_WITHIN);
  return sample.includes(0) || sample.filter(isControl).length > sample.length * CONTROL_SHARE;
};

/** Formats that their first bytes tell; the others are text. */
type Signed = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'png' | 'jpeg' | 'tiff';
type Content = Signed | 'html' | 'text' | 'other';

const SIGNED: ReadonlySet<Format | Content> = new Set<Signed>(['pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpeg', 'tiff']);
const IMAGES: ReadonlySet<Format | Content> = new Set<Signed>(['png', 'jpeg', 'tiff']);

const IMAGE_SIGNATURES: readonly (readonly [Signed, string])[] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xFF\xD8\xFF'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
];

const DIRECTORY_END = 'PK\x05\x06';
/** The end of a zip file and the longest comment behind it. */
const DIRECTORY_END_WITHIN = 66_000;

/** The directory of a zip file; all of it where the end is damaged. An embedded file's names stand elsewhere. */
const zipDirectory = (bytes: Uint8Array): Uint8Array => {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-DIRECTORY_END_WITHIN);
  const end = tail.lastIndexOf(DIRECTORY_END, undefined, 'latin1');
  const start = end >= 0 && end + 20 <= tail.length ? tail.readUInt32LE(end + 16) : 0;
  return start < bytes.length ? bytes.subarray(start) : bytes;
};

const officeContent = (bytes: Uint8Array): Content => {
  const directory = zipDirectory(bytes);
  if (has(directory, 'word/')) return 'docx';
  if (has(directory, 'ppt/')) return 'pptx';
  return has(directory, 'xl/') ? 'xlsx' : 'other';
};

const contentOf = (bytes: Uint8Array, extension: string): Content => {
  const head = ascii(bytes, PDF_HEADER_WITHIN);
  const image = IMAGE_SIGNATURES.find(([, signature]) => head.startsWith(signature));
  if (image !== undefined) return image[0];
  // Readers tolerate rubbish before the header, but a text may quote it: then the name decides.
  if (head.startsWith('%PDF-') || (extension === 'pdf' && head.includes('%PDF-'))) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return officeContent(bytes);
  // An encrypted Office file is an OLE container with this stream.
  if (head.startsWith('\xD0\xCF\x11\xE0')) {
    if (!has(bytes, 'EncryptedPackage', 'utf16le')) return 'other';
    return extension === 'xlsx' || extension === 'pptx' ? extension : 'docx';
  }
  if (markedEncoding(bytes) === undefined && isBinary(bytes)) return 'other';
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(
    head.replace(/^\xEF\xBB\xBF/, ''),
  )
    ? 'html'
    : 'text';
};

/** Extension in lower case without the dot; empty for none. "Methodology v1.2" has none. */
const extensionOf = (filename: string): string => /\.([a-z]{1,10})$/i.exec(filename)?.[1]?.toLowerCase() ?? '';

/** True when a file of this name is worth opening: what a walk through folders takes. */
export const isSupportedName = (filename: string): boolean => extensionOf(filename) in FORMAT_OF_EXTENSION;

/** A picture may bear the name of another kind of picture: programs save them so. */
const matches = (claimed: Format | undefined, content: Content): boolean => {
  if (claimed === undefined) return true;
  if (SIGNED.has(content)) return claimed === content || (IMAGES.has(content) && IMAGES.has(claimed));
  return !SIGNED.has(claimed);
};

const refuse = (code: RefusalCode, message: string): DetectedFormat => ({ refusal: { code, message } });

/**
 * Tells the format of a file from its content first and its name second; refuses what cannot be converted and what
 * is not what its name says. Looks only at signatures: a file that passes may still be corrupt.
 */
export const detectFormat = (bytes: Uint8Array, filename: string): DetectedFormat => {
  if (bytes.length === 0) return refuse('empty-file', 'The file is empty.');
  const extension = extensionOf(filename);
  const claimed = FORMAT_OF_EXTENSION[extension];
  const content = contentOf(bytes, extension);
  if (content === 'text' && claimed === undefined && extension === '') return { format: 'text' };
  if (claimed === undefined && (content === 'text' || content === 'other')) {
    return refuse('unsupported-format', `This kind of file cannot be read. Supported are ${SUPPORTED}.`);
  }
  if (content === 'other' || !matches(claimed, content)) {
    return refuse('content-does-not-match-name', `The content of the file is not what its name (.${extension}) says.`);
  }
  // Plain text is whatever its name says: Markdown and fragments of HTML have no signature.
  return { format: content === 'text' ? (claimed ?? 'text') : content };
};
