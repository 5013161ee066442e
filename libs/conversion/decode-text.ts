import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Enough for a statistical guess; the whole of a large file would only cost time. */
const SAMPLE_BYTES = 256 * 1024;

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-32le', 0xff, 0xfe, 0, 0],
  ['utf-32be', 0, 0, 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** In lower case, e.g. `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** False when the encoding was guessed from statistics. */
  readonly certain: boolean;
}

/** The encoding that a byte order mark names. */
export const markedEncoding = (bytes: Uint8Array): string | undefined =>
  BYTE_ORDER_MARKS.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];

/** What a wrong encoding leaves: bytes without a meaning, and control characters of the upper half. */
const SENSELESS = /[\uFFFD\x80-\x9F]/;

/** The likeliest encoding in which every byte of the sample means something; else the likeliest of all. */
const guess = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const likely = analyse(sample)
    .map(({ name }) => name)
    .filter((name) => name !== 'ASCII' && iconv.encodingExists(name));
  // The last character of a cut sample may be half.
  const reads = (name: string): boolean => !SENSELESS.test(iconv.decode(sample, name).slice(0, -1));
  return likely.find(reads) ?? likely[0] ?? 'windows-1252';
};

/**
 * Decodes a text file: a byte order mark decides, then valid UTF-8, then what the file declares itself, then statistics.
 * Never throws; bytes that fit no encoding come out as U+FFFD.
 */
export const decodeText = (bytes: Uint8Array, declared?: string): DecodedText => {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { text: iconv.decode(bytes, marked), encoding: marked, certain: true };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', certain: true };
  } catch {
    const known = declared !== undefined && iconv.encodingExists(declared);
    const encoding = known ? declared : guess(bytes);
    return { text: iconv.decode(bytes, encoding), encoding: encoding.toLowerCase(), certain: known };
  }
};
