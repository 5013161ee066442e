import type { RunningText } from '../document.ts';
import { edgeOf, holds, type PdfPage } from './page.ts';
import { linesIn } from './lines-in.ts';

/** Page numbers change, the rest of a footer does not. */
const pattern = (text: string): string => text.replace(/\d+/g, '#');

const ofPage = (page: PdfPage): RunningText[] => {
  const areas = (page.blocks ?? []).flatMap(({ bbox }) => (bbox === undefined ? [] : [bbox]));
  const left = page.textItems.filter((item) => !areas.some((area) => holds(area, item, 2)));
  return linesIn(left, { x: 0, y: 0, width: page.width, height: page.height }).flatMap((line): RunningText[] => {
    const place = edgeOf(page, line);
    return place === undefined ? [] : [{ place, text: line.text }];
  });
};

/** Headers and footers that the parser took out of the text: each once, as it first stands. */
export const runningText = (pages: readonly PdfPage[]): RunningText[] => {
  const distinct = new Map<string, RunningText>();
  for (const found of pages.flatMap(ofPage)) {
    const key = `${found.place} ${pattern(found.text)}`;
    if (!distinct.has(key)) distinct.set(key, found);
  }
  return [...distinct.values()];
};
