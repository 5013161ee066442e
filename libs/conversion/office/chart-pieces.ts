import type { Place } from '../draft.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { Piece } from '../pieces/piece.ts';
import { tableText } from '../pieces/table-text.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { readChart } from './read-chart.ts';

/** A chart from a hostile file must not make a table without end. */
const MAX_CHART_ROWS = 10_000;

/** The title of a chart and the table of its numbers. */
export const chartPieces = (chart: XmlElement, place: Place): Piece[] => {
  const { title, rows } = readChart(chart);
  return [
    ...(title === '' ? [] : [{ kind: 'paragraph' as const, place, text: escapeMarkdown(title) }]),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, place, rows: rows.slice(0, MAX_CHART_ROWS).map((row) => row.map(tableText)) }]),
  ];
};
