import { readTsv } from './read-tsv.ts';

/** Mean certainty of the words of a scan, 0–100; undefined when there are none. */
export const confidenceOf = (tsv: string): number | undefined => {
  const sure = readTsv(tsv).flatMap(({ words }) => words.map(({ confidence }) => confidence));
  return sure.length === 0 ? undefined : sure.reduce((sum, value) => sum + value, 0) / sure.length;
};

/** Certainty from which a word is likely to be right. */
const SURE = 60;

/** How many words of a scan are likely to be right. */
export const sureWords = (tsv: string): number =>
  readTsv(tsv).reduce((sum, { words }) => sum + words.filter(({ confidence }) => confidence >= SURE).length, 0);
