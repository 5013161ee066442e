import type { Warning } from '../document.ts';
import type { PdfPage } from './page.ts';

/** Fonts that hold nothing but mathematical signs. */
const MATH_FONT =
  /cmmi|cmsy|cmex|msbm|mathematicalpi|cambria ?-?math|(?:stix|xits|asana|libertinus|latinmodern).*math|mathjax|euclid ?math/i;

const plural = (pages: readonly number[]): string =>
  pages.length === 1 ? `Page ${pages[0]}` : `Pages ${pages.join(', ')}`;

/** Has a page no text? */
export const isSilent = ({ blocks }: PdfPage): boolean =>
  (blocks ?? []).every(({ kind }) => kind === 'rule' || kind === 'figure');

/** What a reader of the text would miss: formulas, and pages without text. */
export const pdfWarnings = (pages: readonly PdfPage[]): Warning[] => {
  const formulas = pages.filter(({ textItems }) =>
    [...new Set(textItems.map(({ fontName }) => fontName ?? ''))].some((font) => MATH_FONT.test(font)),
  );
  const silent = pages.filter(isSilent);
  const numbers = silent.map(({ pageNum }) => pageNum);
  return [
    ...formulas.map(({ pageNum }) => ({
      code: 'formula-not-converted',
      message: `Page ${pageNum} has formulas; a PDF keeps only their characters, so their form is lost.`,
      page: pageNum,
    })),
    ...(numbers.length === 0
      ? []
      : [
          {
            code: 'page-without-text',
            message: `${plural(numbers)} without text: a picture or a scan would need OCR.`,
          },
        ]),
  ];
};
