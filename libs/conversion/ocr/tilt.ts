import type { Area } from '../pdf/page.ts';

/** How a picture was turned before it was read: about its middle, onto a sheet that holds all of it. */
export interface Tilt {
  /** Degrees by which its lines leaned clockwise. */
  readonly degrees: number;
  /** Dots of the picture as it was. */
  readonly width: number;
  readonly height: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Dots of the straightened picture. */
export const straightSize = ({ degrees, width, height }: Tilt): { width: number; height: number } => {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.abs(Math.sin(radians(degrees)))];
  return { width: Math.ceil(width * cos + height * sin), height: Math.ceil(width * sin + height * cos) };
};

/** Where an area of the straightened picture lies in the picture as it was: the box around it. */
export const leanBack = (area: Area, tilt: Tilt): Area => {
  const [cos, sin] = [Math.cos(radians(tilt.degrees)), Math.sin(radians(tilt.degrees))];
  const sheet = straightSize(tilt);
  const corners = [area.x, area.x + area.width].flatMap((right) =>
    [area.y, area.y + area.height].map((down) => {
      const [x, y] = [right - sheet.width / 2, down - sheet.height / 2];
      return { x: x * cos - y * sin + tilt.width / 2, y: x * sin + y * cos + tilt.height / 2 };
    }),
  );
  const [x, y] = [Math.min(...corners.map((corner) => corner.x)), Math.min(...corners.map((corner) => corner.y))];
  return {
    x,
    y,
    width: Math.max(...corners.map((corner) => corner.x)) - x,
    height: Math.max(...corners.map((corner) => corner.y)) - y,
  };
};
