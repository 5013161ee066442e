import { assemble } from './assemble.ts';
import { ConversionFailure } from './conversion-failure.ts';
import type { ConversionContext, ConvertPart } from './conversion-context.ts';
import { Pictures } from './pictures/pictures.ts';
import { PagesToRead } from './ocr/pages-to-read.ts';
import { detectFormat } from './detect-format.ts';
import type { ConvertedDocument, Format } from './document.ts';
import type { Draft } from './draft.ts';

type ConvertBytes = (bytes: Uint8Array, filename: string, context: ConversionContext) => Draft | Promise<Draft>;

/** Files inside of files: an e-mail in an e-mail, and all attachments together. */
const MAX_DEPTH = 5;
const MAX_PARTS = 100;

type Scans = ConversionContext['scans'];

/** What a file and the files inside of it share. */
interface Budget {
  parts: number;
  readonly scans: Scans;
  readonly words: boolean;
  readonly pictures: Pictures;
}

export interface ConvertOptions {
  readonly format: Format;
  readonly filename: string;
  readonly scans?: Scans;
  /** False when nobody wants to know where each word is printed. */
  readonly words?: boolean;
  /** False to leave out the pictures of a PDF, which may need more memory than its text. */
  readonly pictures?: boolean;
}

const image = async (): Promise<ConvertBytes> => {
  const { convertImage } = await import('./ocr/convert-image.ts');
  const { straighten } = await import('./ocr/straighten.ts');
  return async (bytes, _filename, { scans, words }) => {
    if ('turned' in scans) throw new PagesToRead([await straighten({ page: 1, bytes })]);
    return convertImage(scans, words);
  };
};

/** Parsers are loaded when the first file of their format comes. */
const CONVERTERS: Readonly<Record<Format, () => Promise<ConvertBytes>>> = {
  markdown: async () => (await import('./markdown/convert-markdown.ts')).convertMarkdown,
  text: async () => (await import('./text/convert-text.ts')).convertText,
  html: async () => (await import('./html/convert-html.ts')).convertHtml,
  rst: async () => (await import('./rst/convert-rst.ts')).convertRst,
  csv: async () => (await import('./csv/convert-csv.ts')).convertCsv,
  docx: async () => (await import('./docx/convert-docx.ts')).convertDocx,
  xlsx: async () => (await import('./xlsx/convert-xlsx.ts')).convertXlsx,
  pptx: async () => (await import('./pptx/convert-pptx.ts')).convertPptx,
  pdf: async () => (await import('./pdf/convert-pdf.ts')).convertPdf,
  eml: async () => (await import('./eml/convert-eml.ts')).convertEml,
  png: image,
  jpeg: image,
  tiff: image,
};

const asFailure = (error: unknown): Error => {
  if (error instanceof ConversionFailure || error instanceof PagesToRead) return error;
  // A parser that recursed into the depths of a hostile file ran out of stack.
  const tooDeep = error instanceof RangeError && /call stack/i.test(error.message);
  if (tooDeep) return new ConversionFailure('too-complex', 'The file is nested too deeply to be read.');
  return new ConversionFailure('corrupt', 'The file is damaged and could not be read.', false, error);
};

const draftOf = async (
  bytes: Uint8Array,
  { format, filename }: { readonly format: Format; readonly filename: string },
  budget: Budget,
  depth = 0,
): Promise<Draft> => {
  const convertPart: ConvertPart = async (content, name) => {
    if (depth >= MAX_DEPTH) throw new ConversionFailure('too-complex', 'It is nested too deeply to be read.');
    if (--budget.parts < 0) throw new ConversionFailure('too-complex', 'There are too many attachments to be read.');
    const { format: found, refusal } = detectFormat(content, name);
    if (refusal !== undefined) throw new ConversionFailure('corrupt', refusal.message);
    return draftOf(content, { format: found, filename: name }, budget, depth + 1);
  };
  try {
    const convertBytes = await CONVERTERS[format]();
    // What is inside of a file is not read by OCR, and its pages are not those of the file.
    const context = depth === 0 ? budget : { scans: [], words: false };
    return await convertBytes(bytes, filename, {
      convertPart,
      scans: context.scans,
      words: context.words,
      pictures: budget.pictures,
    });
  } catch (error) {
    throw asFailure(error);
  }
};

/**
 * Converts a file in this process: only for tests and for the child processes of `Converter`, because a hostile file
 * may hang or eat all memory. Rejects with a `ConversionFailure`, or with `PagesToRead` when `scans` is a request and
 * pages are pictures: then call again with what OCR read.
 */
export const convert = async (
  bytes: Uint8Array,
  { scans = [], words = true, pictures: areWanted = true, ...file }: ConvertOptions,
): Promise<ConvertedDocument> => {
  const pictures = new Pictures({ areWanted });
  const draft = await draftOf(bytes, file, { parts: MAX_PARTS, scans, words, pictures });
  try {
    return assemble(draft, pictures);
  } catch (error) {
    throw asFailure(error);
  }
};
