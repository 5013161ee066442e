import { unionOf, type PdfBlock } from './page.ts';

/** Heights of a line between two lines of one heading, at most. */
const LINE_GAP = 0.8;

const isNextLine = (above: PdfBlock, below: PdfBlock): boolean => {
  if (above.bbox === undefined || below.bbox === undefined || above.level !== below.level) return false;
  const gap = below.bbox.y - (above.bbox.y + above.bbox.height);
  return gap >= -1 && gap < below.bbox.height * LINE_GAP;
};

/** Puts together the lines of a heading that a picture beside or behind it cut; the picture stands after it. */
export const joinHeadings = (blocks: readonly PdfBlock[]): PdfBlock[] => {
  const all: PdfBlock[] = [];
  for (const block of blocks) {
    const before = block.kind === 'heading' ? all.findLastIndex(({ kind }) => kind !== 'figure') : -1;
    const above = all[before];
    const isCut = before < all.length - 1 && above?.kind === 'heading' && isNextLine(above, block);
    if (isCut && above.bbox !== undefined && block.bbox !== undefined) {
      const text = `${above.text ?? ''} ${block.text ?? ''}`.trim();
      all[before] = { ...above, text, bbox: unionOf([above.bbox, block.bbox]) };
    } else all.push(block);
  }
  return all;
};
