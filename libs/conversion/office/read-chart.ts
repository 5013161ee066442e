import { childOf, findElement, findElements, textOf, type XmlElement } from '../xml/xml-element.ts';

/** Values of a series by the index of their point; gaps stay gaps. */
const pointsOf = (node: XmlElement | undefined): Map<number, string> =>
  new Map(
    node === undefined
      ? []
      : findElements(node, 'c:pt').map((point) => {
          const value = childOf(point, 'c:v');
          return [Number(point.attributes['idx'] ?? 0), value === undefined ? '' : textOf(value)];
        }),
  );

export interface ChartTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** The numbers behind a chart, which the file keeps beside the drawing: one row per category, one column per series. */
export const readChart = (chart: XmlElement): ChartTable => {
  const series = findElements(chart, 'c:ser');
  const categories = pointsOf(childOf(series[0], 'c:cat') ?? childOf(series[0], 'c:xVal'));
  const columns = series.map((one) => pointsOf(childOf(one, 'c:val') ?? childOf(one, 'c:yVal')));
  const last = Math.max(-1, ...[categories, ...columns].flatMap((points) => [...points.keys()]));
  const head = ['', ...series.map((one) => [...pointsOf(childOf(one, 'c:tx')).values()].join(' '))];
  const body = Array.from({ length: last + 1 }, (_, i) => [
    categories.get(i) ?? '',
    ...columns.map((points) => points.get(i) ?? ''),
  ]);
  const title = findElement(childOf(childOf(chart, 'c:chart'), 'c:title'), 'c:tx');
  return { title: title === undefined ? '' : textOf(title).trim(), rows: body.length === 0 ? [] : [head, ...body] };
};
