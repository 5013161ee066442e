import { inflateSync } from 'node:zlib';

export interface Greys {
  readonly width: number;
  readonly height: number;
  /** 0 is black, row by row. */
  readonly values: Uint8Array;
}

const SIGNATURE = '\x89PNG\r\n\x1a\n';
/** Samples of a dot by the kind of colour that the header names; palettes are not read. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };
const MAX_DOTS = 50_000_000;

/** What a row's filter takes a sample for (PNG specification, section 9). */
const guessOf = (filter: number, left: number, up: number, corner: number): number => {
  if (filter < 3) return filter === 1 ? left : filter === 2 ? up : 0;
  if (filter === 3) return (left + up) >> 1;
  const near = left + up - corner;
  const a = Math.abs(near - left);
  const b = Math.abs(near - up);
  const c = Math.abs(near - corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/**
 * The greys of a PNG with eight bits a sample: the first of red, green and blue stands for all of them. Undefined for
 * other pictures, too. Throws when the file is damaged.
 */
export const greysOf = (png: Buffer): Greys | undefined => {
  if (png.length < 33 || png.toString('latin1', 0, 8) !== SIGNATURE) return undefined;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const samples = SAMPLES[png[25] ?? -1];
  if (samples === undefined || png[24] !== 8 || png[28] !== 0 || width * height > MAX_DOTS) return undefined;
  const packed: Buffer[] = [];
  for (let at = 8; at + 8 <= png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const stride = width * samples;
  const raw = inflateSync(Buffer.concat(packed), { maxOutputLength: (stride + 1) * height });
  const values = new Uint8Array(width * height);
  let above = new Uint8Array(stride);
  let row = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1);
    const filter = raw[from] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x < samples ? 0 : (row[x - samples] ?? 0);
      const corner = x < samples ? 0 : (above[x - samples] ?? 0);
      row[x] = (raw[from + 1 + x] ?? 0) + guessOf(filter, left, above[x] ?? 0, corner);
    }
    for (let x = 0; x < width; x++) values[y * width + x] = row[x * samples] ?? 0;
    [above, row] = [row, above];
  }
  return { width, height, values };
};
