import { readRecords } from './read-records.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 200;
/** Excel writes and reads this first line. */
const DECLARED = /^sep=(.)(?:\r\n|\n|\r)/i;

/** Share of the records that have the most frequent number of fields, if that is more than one. */
const regularity = (text: string, delimiter: string): { share: number; width: number } => {
  const widths = new Map<number, number>();
  let records = 0;
  for (const { length } of readRecords(text, delimiter, SAMPLE_RECORDS)) {
    widths.set(length, (widths.get(length) ?? 0) + 1);
    records++;
  }
  const [width, times] = [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return { share: width > 1 ? times / records : 0, width };
};

export interface Delimited {
  readonly delimiter: string;
  /** Offset where the records begin: behind a `sep=` line. */
  readonly start: number;
}

/** Finds what parts the fields: what the file declares, else what gives the most regular records, wider ones first. */
export const sniffDelimiter = (text: string): Delimited => {
  const declared = DECLARED.exec(text);
  if (declared !== null) return { delimiter: declared[1] ?? ',', start: declared[0].length };
  let best = { delimiter: ',', share: 0, width: 0 };
  for (const delimiter of DELIMITERS) {
    const { share, width } = regularity(text, delimiter);
    const better = share > best.share + 0.1 || (share > best.share - 0.1 && width > best.width);
    if (share > 0 && better) best = { delimiter, share, width };
  }
  return { delimiter: best.delimiter, start: 0 };
};
