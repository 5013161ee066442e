import type { PrintedWord } from '../words/printed-words.ts';
import { readTsv } from './read-tsv.ts';

/** The words of a scan where they are printed. `scale` turns dots into points; `page` is that of a single page. */
export const scanWords = (tsv: string, scale: number, page?: number): PrintedWord[] =>
  readTsv(tsv).flatMap((line) =>
    line.words.map(({ text, x, y, width, height }) => ({
      text,
      page: page ?? line.page,
      x: x * scale,
      y: y * scale,
      width: width * scale,
      height: height * scale,
    })),
  );
