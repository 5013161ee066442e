import type { Box } from '../document.ts';
import type { Area } from './page.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** An area as a box of a page, to a tenth of a point. */
export const boxOf = (page: number, { x, y, width, height }: Area): Box => ({
  page,
  x: tenth(x),
  y: tenth(y),
  width: tenth(width),
  height: tenth(height),
});
