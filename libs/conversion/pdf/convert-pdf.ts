import { LiteParse } from '@llamaindex/liteparse';
import { ConversionFailure } from '../conversion-failure.ts';
import type { ConversionContext } from '../conversion-context.ts';
import type { Draft } from '../draft.ts';
import { PagesToRead } from '../ocr/pages-to-read.ts';
import { SCAN_DPI, type PageImage, type Scan, type ScanRequest } from '../ocr/scan.ts';
import { scanPieces } from '../ocr/scan-pieces.ts';
import { scanWarnings } from '../ocr/scan-warnings.ts';
import { scanWords } from '../ocr/scan-words.ts';
import { straighten } from '../ocr/straighten.ts';
import { writePieces } from '../pieces/write-pieces.ts';
import { placeWords, type WordsOfPage } from '../words/place-words.ts';
import type { PrintedWord } from '../words/printed-words.ts';
import { bodyHeight } from './body-height.ts';
import { extractPictures } from './extract-pictures.ts';
import { joinPages } from './join-pages.ts';
import { levelHeadings } from './level-headings.ts';
import type { PdfPage } from './page.ts';
import { isPicture, type PdfPiece } from './pdf-piece.ts';
import { isSilent, pdfWarnings } from './pdf-warnings.ts';
import { runningText } from './running-text.ts';
import { piecesOfPage } from './pieces-of-page.ts';
import { wordsOfPage } from './words-of-page.ts';

const MAX_PAGES = 5000;
/** Pages of one file that OCR is asked to read: as many as it can in its time. */
const MAX_SCANS = 40;
/** Enough to see how much lines lean. */
const PREVIEW_DPI = 75;
/** For setting pages upright: the file has 18 s in all. */
const STRAIGHTEN_MS = 6000;
const POINTS_PER_INCH = 72;
const SCAN_SCALE = POINTS_PER_INCH / SCAN_DPI;

const parser = new LiteParse({
  // With OCR on, it fetches language data from the network.
  ocrEnabled: false,
  quiet: true,
  outputFormat: 'markdown',
  imageMode: 'placeholder',
  extractBlocks: true,
  emitWordBoxes: true,
  maxPages: MAX_PAGES,
});

const piecesOfScan = ({ pageNum }: PdfPage, scans: readonly Scan[]): PdfPiece[] => {
  const scan = scans.find(({ page }) => page === pageNum);
  if (scan === undefined) return [];
  return scanPieces(scan, SCAN_SCALE, pageNum).map((piece) =>
    piece.kind === 'heading' ? { ...piece, height: 0, certain: true, level: 1 } : piece,
  );
};

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

const hasPictures = async (bytes: Buffer): Promise<boolean> =>
  PICTURE.test(bytes.toString('latin1')) ||
  // Letters may be drawn as outlines.
  (await parser.isComplex(bytes)).some((page) => (page.uncoveredVectorArea ?? 0) > 0);

/** Pictures want OCR; nothing at all is an empty document. */
const failWithoutText = async (bytes: Buffer): Promise<never> => {
  if (await hasPictures(bytes)) {
    throw new ConversionFailure('needs-ocr', 'The pages are pictures without text: they must be read by OCR first.');
  }
  throw new ConversionFailure('empty-content', 'No text was found in the file.');
};

/** Pictures of the pages without text, when somebody can read them. */
const askForText = async (bytes: Buffer, pages: readonly PdfPage[], { turned }: ScanRequest): Promise<void> => {
  const corrections = Object.entries(turned).map(([page, angle]) => ({ page: Number(page), angle }));
  const silent = pages.filter(isSilent).map(({ pageNum }) => pageNum);
  if (silent.length === 0 || !(await hasPictures(bytes))) return;
  const asked = corrections.length === 0 ? silent.slice(0, MAX_SCANS) : corrections.map(({ page }) => page);
  const draw = (dpi: number): ReturnType<LiteParse['screenshot']> =>
    new LiteParse({
      ocrEnabled: false,
      quiet: true,
      dpi,
      ...(corrections.length === 0 ? {} : { pageOrientationCorrections: corrections }),
    }).screenshot(bytes, asked);
  const drawn = await draw(SCAN_DPI);
  const previews = await draw(PREVIEW_DPI);
  const images: PageImage[] = [];
  const until = performance.now() + STRAIGHTEN_MS;
  for (const { pageNum, imageBuffer } of drawn) {
    const image = { page: pageNum, bytes: imageBuffer };
    const preview = previews.find((small) => small.pageNum === pageNum)?.imageBuffer;
    images.push(performance.now() < until ? await straighten(image, preview) : image);
  }
  throw new PagesToRead(images);
};

/** The words of each page when they are asked for: printed as text, or read by OCR. */
const printedWords = (pages: readonly PdfPage[], scans: readonly Scan[]): WordsOfPage => {
  const known = new Map<number, PrintedWord[]>();
  return (number) => {
    const page = pages[number - 1];
    const words = known.get(number) ?? [
      ...(page === undefined ? [] : wordsOfPage(page)),
      ...scans.filter((scan) => scan.page === number).flatMap((scan) => scanWords(scan, SCAN_SCALE, number)),
    ];
    known.set(number, words);
    return words;
  };
};

/** A PDF: what its pages say, put together over page breaks, with page and boxes for each block. */
export const convertPdf = async (
  content: Uint8Array,
  _filename: string,
  { scans, words, pictures }: Pick<ConversionContext, 'scans' | 'words' | 'pictures'>,
): Promise<Draft> => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const { pages, totalPages } = await parse(bytes);
  const body = bodyHeight(pages);
  if ('turned' in scans) await askForText(bytes, pages, scans);
  const read = 'turned' in scans ? [] : scans;
  const names = await extractPictures(bytes, pages, pictures);
  const pieces = joinPages(pages.flatMap((page) => [...piecesOfPage(page, body, names), ...piecesOfScan(page, read)]));
  if (pieces.every(isPicture)) return failWithoutText(bytes);
  const { markdown, origins } = writePieces(levelHeadings(pieces));
  const cut = { code: 'pages-left-out', message: `Only the first ${MAX_PAGES} of ${totalPages} pages were read.` };
  return {
    markdown,
    origins,
    ...(words ? { words: placeWords(markdown, origins, printedWords(pages, read)) } : {}),
    warnings: [
      ...pdfWarnings(pages.filter((page) => !read.some((scan) => scan.page === page.pageNum))),
      ...scanWarnings(read),
      ...(totalPages > MAX_PAGES ? [cut] : []),
    ],
    title: null,
    pageCount: totalPages,
    runningText: runningText(pages),
  };
};
