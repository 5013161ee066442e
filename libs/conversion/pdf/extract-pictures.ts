import { LiteParse } from '@llamaindex/liteparse';
import { MAX_PICTURES, type Pictures } from '../pictures/pictures.ts';
import { boxOf } from './box-of.ts';
import { edgeOf, type PdfBlock, type PdfPage } from './page.ts';

/** Pages whose pictures are in memory at once. */
const PAGES_AT_ONCE = 8;
/** For all pictures of a file: large ones take long to unpack, and the text is not to be lost over them. */
const TIME_MS = 5000;
/** A picture at the edge of as many pages, at the same place, is a logo of the header or footer. */
const RUNNING = 3;

interface Figure {
  readonly id: string;
  readonly page: PdfPage;
  /** Where it stands at the edge of its page, to the tenth of a point; empty elsewhere. */
  readonly spot: string;
}

const figuresOf = (page: PdfPage): Figure[] =>
  (page.blocks ?? []).flatMap(({ kind, id, bbox }: PdfBlock) =>
    kind === 'figure' && id !== undefined && bbox !== undefined
      ? [{ id, page, spot: edgeOf(page, bbox) === undefined ? '' : JSON.stringify(boxOf(0, bbox)) }]
      : [],
  );

const withoutRunning = (figures: readonly Figure[]): Figure[] => {
  const pages = new Map<string, number>();
  for (const { spot } of figures) pages.set(spot, (pages.get(spot) ?? 0) + 1);
  return figures.filter(({ spot }) => spot === '' || (pages.get(spot) ?? 0) < RUNNING);
};

/**
 * Keeps the pictures that the pages show, except those of running headers and footers: the names by which the Markdown
 * refers to them, by the identity of their blocks. Those that cannot be read, or not in time, are counted as lost.
 */
export const extractPictures = async (
  bytes: Buffer,
  pages: readonly PdfPage[],
  pictures: Pictures,
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  const figures = withoutRunning(pages.flatMap(figuresOf));
  const numbers = [...new Set(figures.slice(0, MAX_PICTURES).map(({ page }) => page.pageNum))];
  const unread = new Set(figures.map(({ id }) => id));
  const until = performance.now() + TIME_MS;
  for (let at = 0; at < numbers.length && pictures.areWanted && performance.now() < until; at += PAGES_AT_ONCE) {
    const targetPages = numbers.slice(at, at + PAGES_AT_ONCE).join(',');
    const parser = new LiteParse({
      ocrEnabled: false,
      quiet: true,
      imageMode: 'embed',
      extractImages: true,
      continueOnPageError: true,
      targetPages,
    });
    const { images } = await parser.parse(bytes).catch(() => ({ images: [] }));
    for (const { id, bytes: content } of images) {
      // One picture may be shown a thousand times.
      if (names.size >= MAX_PICTURES || !unread.delete(id)) continue;
      const name = pictures.keep(content);
      if (name !== undefined) names.set(id, name);
    }
  }
  for (let lost = unread.size; lost > 0; lost--) pictures.lose();
  return names;
};
