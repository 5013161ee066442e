import type { PageBox } from '#kernel';
import type { Area } from '../pdf/page.ts';
import type { PrintedWord } from '../words/printed-words.ts';
import { readTsv } from './read-tsv.ts';
import type { Scan } from './scan.ts';
import { leanBack } from './tilt.ts';

/** The words of a scan where they are printed. `scale` turns dots into points; `page` is that of a single page. */
export const scanWords = ({ tsv, tilt }: Pick<Scan, 'tsv' | 'tilt'>, scale: number, page?: number): PrintedWord[] =>
  readTsv(tsv).flatMap((line) =>
    line.words.map((word) => {
      const number = page ?? line.page;
      const boxOf = ({ x, y, width, height }: Area): PageBox => ({
        page: number,
        x: x * scale,
        y: y * scale,
        width: width * scale,
        height: height * scale,
      });
      return {
        text: word.text,
        ...boxOf(word),
        ...(tilt === undefined ? {} : { leaning: boxOf(leanBack(word, tilt)) }),
      };
    }),
  );
