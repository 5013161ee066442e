import { skewOf } from './skew-of.ts';
import { leanBack, straightSize } from './tilt.ts';

/** Lines of dashes that lean clockwise by so many degrees. */
const page = (degrees: number, lines = 20) => {
  const [width, height] = [400, 560];
  const values = new Uint8Array(width * height).fill(255);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 0; line < lines; line++) {
    for (let x = 60; x < 340; x++) {
      const y = Math.round(120 + line * 16 + (x - 200) * slope);
      if (x % 30 < 24) for (let dot = 0; dot < 4; dot++) values[(y + dot) * width + x] = 0;
    }
  }
  return { width, height, values };
};

describe('how much the lines of a picture lean', () => {
  it.each([1.5, 5, 10, -7, -14.5])('%d degrees', (degrees) =>
    expect(Math.abs(skewOf(page(degrees)) - degrees)).toBeLessThan(0.3),
  );
  it.each([0, 0.5, -0.5])('%d degrees are none', (degrees) => expect(skewOf(page(degrees))).toBe(0));
  it('is none where there are no lines', () => {
    expect(skewOf(page(0, 0))).toBe(0);
    const grey = { width: 50, height: 50, values: new Uint8Array(2500).fill(90) };
    expect(skewOf(grey)).toBe(0);
  });
});

describe('a place in a straightened picture', () => {
  it('is found again in the picture as it was', () => {
    const tilt = { degrees: 90, width: 200, height: 100 };
    expect(straightSize(tilt)).toEqual({ width: 101, height: 200 });
    // Its top left corner came from the top right one.
    const { x, y, width, height } = leanBack({ x: 0, y: 0, width: 10, height: 20 }, tilt);
    for (const [value, expected] of [
      [x, 180],
      [y, 0],
      [width, 20],
      [height, 10],
    ] as const)
      expect(Math.abs(value - expected)).toBeLessThan(1);
  });

  it('is the same where nothing leaned', () =>
    expect(leanBack({ x: 1, y: 2, width: 3, height: 4 }, { degrees: 0, width: 50, height: 50 })).toEqual({
      x: 1,
      y: 2,
      width: 3,
      height: 4,
    }));
});
