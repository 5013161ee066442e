import type { Warning } from '../document.ts';
import { confidenceOf } from './confidence.ts';
import type { Scan } from './scan.ts';

/** Mean certainty below which a reader should compare with the original. */
const DOUBTFUL = 80;
/** Below this, words are lost, not only misread. */
const LOSSY = 65;

/** Text that was read by OCR may hold errors: where, and how sure the program was. */
export const scanWarnings = (scans: readonly Scan[]): Warning[] =>
  scans.map(({ page, tsv, tilt }): Warning => {
    const certainty = confidenceOf(tsv);
    if (certainty === undefined) {
      return { code: 'page-without-text', message: `Page ${page} is a picture in which no text was found.`, page };
    }
    const lean = tilt === undefined ? '' : ` It lay askew by ${Math.abs(tilt.degrees)}° and was straightened.`;
    const loss = certainty < LOSSY ? ' Text may be missing: the page may lie askew or be hard to read.' : '';
    const advice = certainty < DOUBTFUL ? ' Compare it with the original.' : '';
    const shown = Math.round(certainty);
    return {
      code: 'read-by-ocr',
      message: `Page ${page} is a picture; its text was read by OCR (certainty ${shown} %).${lean}${loss}${advice}`,
      page,
    };
  });
