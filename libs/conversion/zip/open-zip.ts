import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ConversionFailure } from '../conversion-failure.ts';

const MAX_ENTRIES = 10_000;
const MAX_TOTAL_BYTES = 1_000_000_000;
const MAX_PART_BYTES = 100_000_000;
/** Deflate reaches about 1,030; real XML stays below 50. */
const MAX_RATIO = 200;
/** Small parts may be as repetitive as they like. */
const RATIO_COUNTS_FROM = 10_000_000;

/** The parts of a zip file by name; nothing is unpacked before it is asked for. */
export interface ZipParts {
  readonly names: ReadonlySet<string>;
  /** Bytes of a part; undefined when there is none of that name. Throws `too-complex` beyond `atMost` bytes. */
  read(name: string, atMost?: number): Promise<Buffer | undefined>;
}

const corrupt = (): ConversionFailure =>
  new ConversionFailure('corrupt', 'The file is damaged: it cannot be unpacked.');

const listEntries = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (entries.size >= MAX_ENTRIES || total > MAX_TOTAL_BYTES) {
      throw new ConversionFailure('too-complex', 'The file unpacks to more than can be read.');
    }
    entries.set(entry.fileName.toLowerCase(), entry);
  }
  return entries;
};

const checkPart = (entry: Entry, atMost: number): void => {
  const { uncompressedSize, compressedSize } = entry;
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > atMost || (uncompressedSize > RATIO_COUNTS_FROM && ratio > MAX_RATIO)) {
    throw new ConversionFailure('too-complex', 'A part of the file unpacks to more than can be read.');
  }
  if (entry.isEncrypted()) throw new ConversionFailure('encrypted', 'The file is protected by a password.');
};

/**
 * Opens a zip file after a look at its directory: number and total size of parts, ratio, names that leave the archive.
 * Sizes that lie are caught while reading. Throws `ConversionFailure`.
 */
export const openZip = async (bytes: Uint8Array): Promise<ZipParts> => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unlessFailed = (error: unknown): never => {
    throw error instanceof ConversionFailure ? error : corrupt();
  };
  const zip = await fromBufferPromise(whole, { lazyEntries: true, validateEntrySizes: true }).catch(unlessFailed);
  const entries = await listEntries(zip).catch(unlessFailed);
  return {
    names: new Set(entries.keys()),
    read: async (name, atMost = MAX_PART_BYTES) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      checkPart(entry, atMost);
      return zip.openReadStreamPromise(entry).then(buffer).catch(unlessFailed);
    },
  };
};
