import { readTsv } from './read-tsv.ts';

/** Mean certainty of the words of a scan, 0–100; undefined when there are none. */
export const confidenceOf = (tsv: string): number | undefined => {
  const sure = readTsv(tsv).flatMap(({ words }) => words.map(({ confidence }) => confidence));
  return sure.length === 0 ? undefined : sure.reduce((sum, value) => sum + value, 0) / sure.length;
};
