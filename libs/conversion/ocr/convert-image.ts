import { ConversionFailure } from '../conversion-failure.ts';
import type { Draft } from '../draft.ts';
import { writePieces } from '../pieces/write-pieces.ts';
import { pagesOf, placeWords } from '../words/place-words.ts';
import type { Scan } from './scan.ts';
import { scanPieces } from './scan-pieces.ts';
import { scanWarnings } from './scan-warnings.ts';
import { scanWords } from './scan-words.ts';

/** A picture, as OCR read it. Boxes are in dots of the picture. Throws `needs-ocr` when nobody has read it. */
export const convertImage = ([scan]: readonly Scan[], withWords: boolean): Draft => {
  if (scan === undefined) {
    throw new ConversionFailure('needs-ocr', 'The file is a picture: its text must be read by OCR first.');
  }
  const pieces = scanPieces(scan, 1);
  const { markdown, origins } = writePieces(pieces);
  const pages = pieces.map(({ place }) => place.page ?? 1);
  return {
    markdown,
    origins,
    ...(withWords ? { words: placeWords(markdown, origins, pagesOf(scanWords(scan, 1))) } : {}),
    warnings: scanWarnings([scan]),
    title: null,
    pageCount: Math.max(1, ...pages),
  };
};
