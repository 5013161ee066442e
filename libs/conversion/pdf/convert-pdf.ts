import { LiteParse } from '@llamaindex/liteparse';
import { ConversionFailure } from '../conversion-failure.ts';
import type { Draft } from '../draft.ts';
import { writePieces } from '../pieces/write-pieces.ts';
import { bodyHeight } from './body-height.ts';
import { joinPages } from './join-pages.ts';
import { levelHeadings } from './level-headings.ts';
import { pdfWarnings } from './pdf-warnings.ts';
import { runningText } from './running-text.ts';
import { piecesOfPage } from './pieces-of-page.ts';

const MAX_PAGES = 5000;

const parser = new LiteParse({
  // With OCR on, it fetches language data from the network.
  ocrEnabled: false,
  quiet: true,
  outputFormat: 'markdown',
  imageMode: 'off',
  extractBlocks: true,
  emitWordBoxes: true,
  maxPages: MAX_PAGES,
});

const parse = async (bytes: Buffer): ReturnType<LiteParse['parse']> => {
  try {
    return await parser.parse(bytes);
  } catch (error) {
    if (/password|encrypt/i.test(String(error)) || bytes.includes('/Encrypt')) {
      throw new ConversionFailure('encrypted', 'The document is protected by a password.');
    }
    throw new ConversionFailure('corrupt', 'The file is damaged and could not be read as PDF.');
  }
};

/** A picture's dictionary stands in clear text in every PDF: it belongs to a stream. */
const PICTURE = /\/Subtype\s*\/Image\b/;

/** Pictures, or letters drawn as outlines, want OCR; nothing at all is an empty document. */
const failWithoutText = async (bytes: Buffer): Promise<never> => {
  const hasPictures = PICTURE.test(bytes.toString('latin1'));
  if (hasPictures || (await parser.isComplex(bytes)).some((page) => (page.uncoveredVectorArea ?? 0) > 0)) {
    throw new ConversionFailure('needs-ocr', 'The pages are pictures without text: they must be read by OCR first.');
  }
  throw new ConversionFailure('empty-content', 'No text was found in the file.');
};

/** A PDF: what its pages say, put together over page breaks, with page and boxes for each block. */
export const convertPdf = async (content: Uint8Array): Promise<Draft> => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const { pages, totalPages } = await parse(bytes);
  const body = bodyHeight(pages);
  const pieces = joinPages(pages.flatMap((page) => piecesOfPage(page, body)));
  if (pieces.length === 0) return failWithoutText(bytes);
  const { markdown, origins } = writePieces(levelHeadings(pieces));
  const cut = { code: 'pages-left-out', message: `Only the first ${MAX_PAGES} of ${totalPages} pages were read.` };
  return {
    markdown,
    origins,
    warnings: [...pdfWarnings(pages), ...(totalPages > MAX_PAGES ? [cut] : [])],
    title: null,
    pageCount: totalPages,
    runningText: runningText(pages),
  };
};
