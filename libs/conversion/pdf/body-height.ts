import type { PdfPage } from './page.ts';

const HALF_POINTS = 2;

/** Height of most of the text, in points, to half a point. */
export const bodyHeight = (pages: readonly PdfPage[]): number => {
  const characters = new Map<number, number>();
  for (const { textItems } of pages) {
    for (const { height, text } of textItems) {
      const rounded = Math.round(height * HALF_POINTS) / HALF_POINTS;
      characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
    }
  }
  let best = 0;
  for (const [height, count] of characters) if (count > (characters.get(best) ?? 0)) best = height;
  return best;
};
