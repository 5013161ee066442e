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

/** True when the middle of `inner` lies in `outer`, give or take `slack` points. */
export const holds = (outer: Area, inner: Area, slack = 1): boolean => {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return (
    x >= outer.x - slack &&
    x <= outer.x + outer.width + slack &&
    y >= outer.y - slack &&
    y <= outer.y + outer.height + slack
  );
};

/** Share of the page's height at its top and bottom where headers and footers stand. */
const EDGE = 0.12;

/** Where on the page headers or footers stand; undefined between. */
export const edgeOf = (page: { readonly height: number }, area: Area): 'header' | 'footer' | undefined => {
  const y = area.y + area.height / 2;
  if (y < page.height * EDGE) return 'header';
  return y > page.height * (1 - EDGE) ? 'footer' : undefined;
};

export const unionOf = (areas: readonly Area[]): Area => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of areas) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
};
