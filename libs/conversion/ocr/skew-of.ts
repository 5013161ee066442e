import type { Greys } from './greys-of.ts';

/** Degrees to either side that are looked at; more is taken for no text, or for a page that is turned. */
const MOST = 16;
const STEP = 0.5;
const FINE_STEP = 0.1;
/** Less does not disturb reading. */
const LEAST = 1;
/** How much clearer than upright the lines must stand out. */
const CLEARER = 1.15;
/** Darker than the paper by this much is ink. */
const INK = 32;
const MOST_POINTS = 40_000;

interface Ink {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

/** The paper is what most of the picture looks like. */
const paperOf = (values: Uint8Array): number => {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
};

const inkOf = ({ width, values }: Greys): Ink => {
  const paper = paperOf(values);
  const dark: number[] = [];
  values.forEach((value, i) => {
    if (paper - value > INK) dark.push(i);
  });
  const step = Math.max(1, Math.ceil(dark.length / MOST_POINTS));
  const points = step === 1 ? dark : dark.filter((_, i) => (i * 7919) % step === 0);
  return {
    x: Float64Array.from(points, (i) => i % width),
    y: Float64Array.from(points, (i) => Math.floor(i / width)),
    weight: Float64Array.from(points, (i) => paper - (values[i] ?? 0)),
  };
};

/** How sharply lines and gaps change when the picture is read along this angle (Postl's profile). */
const sharpness = ({ x, y, weight }: Ink, degrees: number, size: number): number => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const rows = new Float64Array(2 * size);
  for (let i = 0; i < x.length; i++) {
    const row = Math.round((y[i] ?? 0) * cos - (x[i] ?? 0) * sin) + size;
    rows[row] = (rows[row] ?? 0) + (weight[i] ?? 0);
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2;
  return sum;
};

/** Degrees by which the lines of a picture lean clockwise, to a tenth, up to 15 to either side; 0 when they hardly do. */
export const skewOf = (picture: Greys): number => {
  const ink = inkOf(picture);
  const size = picture.width + picture.height;
  const sharpest = (from: number, to: number, step: number): number => {
    let [best, most] = [0, -1];
    for (let i = 0; i <= Math.round((to - from) / step); i++) {
      const degrees = from + i * step;
      const found = sharpness(ink, degrees, size);
      if (found > most) [best, most] = [degrees, found];
    }
    return best;
  };
  const rough = sharpest(-MOST, MOST, STEP);
  if (Math.abs(rough) >= MOST) return 0;
  const best = Math.round(sharpest(rough - STEP, rough + STEP, FINE_STEP) * 10) / 10;
  const isClear = sharpness(ink, best, size) > sharpness(ink, 0, size) * CLEARER;
  return Math.abs(best) >= LEAST && isClear ? best : 0;
};
