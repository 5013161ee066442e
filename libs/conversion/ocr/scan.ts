import type { Tilt } from './tilt.ts';

/** Degrees, clockwise. */
export type Angle = 0 | 90 | 180 | 270;

/** A page that is a picture, to be read by OCR. */
export interface PageImage {
  /** 1 is the first page. */
  readonly page: number;
  /** A whole picture file: PNG from a PDF, else as it came. */
  readonly bytes: Uint8Array;
  /** How the picture was turned against the lean of its lines. */
  readonly tilt?: Tilt;
  /** The picture before it was turned, where the lean is so small that either may be read better. */
  readonly asItLay?: Uint8Array;
}

/** What OCR read on a page, or in all pages of a picture file. */
export interface Scan {
  readonly page: number;
  /** Tesseract's table of words: level, numbers of page, block, paragraph, line and word, box, confidence, text. */
  readonly tsv: string;
  /** The page was turned back by this angle before it was read: boxes are those of the upright page. */
  readonly turned?: Angle;
  /** The lines leaned, and were set upright before they were read. */
  readonly tilt?: Tilt;
}

/** Pages to be drawn as pictures; with angles, only these, upright. */
export interface ScanRequest {
  readonly turned: Readonly<Record<number, Angle>>;
}

/** Pictures of pages are drawn so, in dots per inch: enough for small print, and what the recogniser was trained on. */
export const SCAN_DPI = 200;
