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
  docx: 'docx',
  pdf: 'pdf',
};

/** Media type of each format, as served over HTTP. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  markdown: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

const SUPPORTED = 'Markdown (.md), text (.txt), HTML (.html), Word (.docx) and PDF (.pdf)';
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

type Content = 'pdf' | 'docx' | 'html' | 'text' | 'other';

const contentOf = (bytes: Uint8Array, extension: string): Content => {
  const head = ascii(bytes, PDF_HEADER_WITHIN);
  // Readers tolerate rubbish before the header, but a text may quote it: then the name decides.
  if (head.startsWith('%PDF-') || (extension === 'pdf' && head.includes('%PDF-'))) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return has(bytes, 'word/') ? 'docx' : 'other';
  // An encrypted Office file is an OLE container with this stream.
  if (head.startsWith('\xD0\xCF\x11\xE0')) return has(bytes, 'EncryptedPackage', 'utf16le') ? 'docx' : 'other';
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
  const binaryClaim = claimed === 'pdf' || claimed === 'docx';
  const matches = content === 'pdf' || content === 'docx' ? claimed === undefined || claimed === content : !binaryClaim;
  if (content === 'other' || !matches) {
    return refuse('content-does-not-match-name', `The content of the file is not what its name (.${extension}) says.`);
  }
  // Plain text is whatever its name says: Markdown and fragments of HTML have no signature.
  return { format: content === 'text' ? (claimed ?? 'text') : content };
};
