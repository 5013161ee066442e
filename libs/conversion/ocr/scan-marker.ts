import type { ScanLine } from './read-tsv.ts';

/** Bullets as they are read: a disc comes out as one of these, a lone `e` or `o` included. */
const BULLET = /^(?:[•◦▪*+°¢©«»·-]|[eo])$/;
const NUMBER = /^(\d{1,3})[.,)]$/;

export interface ScanMarker {
  readonly marker: string;
  /** Where it stands, in dots. */
  readonly x: number;
}

/** The bullet or number that begins a line. */
export const scanMarker = ({ words }: ScanLine): ScanMarker | undefined => {
  const [first, second] = words;
  if (first === undefined || second === undefined) return undefined;
  if (BULLET.test(first.text)) return { marker: '-', x: first.x };
  const number = NUMBER.exec(first.text)?.[1];
  // A comma is a badly printed point when a sentence follows.
  const isMarker = number !== undefined && (!first.text.endsWith(',') || /^\p{Lu}/u.test(second.text));
  return isMarker ? { marker: first.text.endsWith(')') ? `${number})` : `${number}.`, x: first.x } : undefined;
};
