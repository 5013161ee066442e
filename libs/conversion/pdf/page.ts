import type { ParsedPage } from '@llamaindex/liteparse';

/** A rectangle in PDF points, origin top left. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type PdfPage = ParsedPage;
export type PdfBlock = NonNullable<ParsedPage['blocks']>[number];
export type TextItem = ParsedPage['textItems'][number];

export const centreOf = ({ x, y, width, height }: Area): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** True when the middle of `inner` lies in `outer`, give or take `slack` points. */
export const holds = (outer: Area, inner: Area, slack = 1): boolean => {
  const { x, y } = centreOf(inner);
  return (
    x >= outer.x - slack &&
    x <= outer.x + outer.width + slack &&
    y >= outer.y - slack &&
    y <= outer.y + outer.height + slack
  );
};

export const unionOf = (areas: readonly Area[]): Area => {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  return {
    x,
    y,
    width: Math.max(...areas.map((area) => area.x + area.width)) - x,
    height: Math.max(...areas.map((area) => area.y + area.height)) - y,
  };
};
