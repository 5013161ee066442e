import { assemble } from './assemble.ts';
import { ConversionFailure } from './conversion-failure.ts';
import type { ConvertedDocument, Format } from './document.ts';
import type { Draft } from './draft.ts';

type ConvertBytes = (bytes: Uint8Array, filename: string) => Draft | Promise<Draft>;

/** Parsers are loaded when the first file of their format comes. */
const CONVERTERS: Readonly<Record<Format, () => Promise<ConvertBytes>>> = {
  markdown: async () => (await import('./markdown/convert-markdown.ts')).convertMarkdown,
  text: async () => (await import('./text/convert-text.ts')).convertText,
  html: async () => (await import('./html/convert-html.ts')).convertHtml,
  docx: async () => (await import('./docx/convert-docx.ts')).convertDocx,
  pdf: async () => (await import('./pdf/convert-pdf.ts')).convertPdf,
};

const asFailure = (error: unknown): ConversionFailure => {
  if (error instanceof ConversionFailure) return error;
  // A parser that recursed into the depths of a hostile file ran out of stack.
  const tooDeep = error instanceof RangeError && /call stack/i.test(error.message);
  if (tooDeep) return new ConversionFailure('too-complex', 'The file is nested too deeply to be read.');
  return new ConversionFailure('corrupt', 'The file is damaged and could not be read.', false, error);
};

/**
 * Converts a file in this process: only for tests and for the child processes of `Converter`, because a hostile file
 * may hang or eat all memory. Rejects with a `ConversionFailure`.
 */
export const convert = async (
  bytes: Uint8Array,
  { format, filename }: { readonly format: Format; readonly filename: string },
): Promise<ConvertedDocument> => {
  try {
    const convertBytes = await CONVERTERS[format]();
    return assemble(await convertBytes(bytes, filename));
  } catch (error) {
    throw asFailure(error);
  }
};
