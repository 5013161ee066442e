import type { Place } from '../draft.ts';
import { boxOf } from './box-of.ts';
import { linesIn } from './lines-in.ts';
import { unionOf, type Area, type PdfBlock, type PdfPage } from './page.ts';
import type { PdfPiece } from './pdf-piece.ts';
import { isInsideTable, repairTable, type RepairedTable } from './repair-table.ts';
import { splitParagraph } from './split-paragraph.ts';

const BOLD_MARKS = /^\*\*(.*)\*\*$/s;

/** What a page says, in reading order. `body` is the height of running text. */
export const piecesOfPage = (page: PdfPage, body: number): PdfPiece[] => {
  const tables = new Map<PdfBlock, RepairedTable>();
  for (const block of page.blocks ?? [])
    if (block.kind === 'table') tables.set(block, repairTable(block, page.textItems));
  const repaired = [...tables.values()];

  const place = (area: Area | undefined): Place => ({
    page: page.pageNum,
    ...(area === undefined ? {} : { boxes: [boxOf(page.pageNum, area)] }),
  });

  const heading = (text: string, area: Area | undefined, level?: number): PdfPiece => {
    const height = area === undefined ? body : Math.max(...linesIn(page.textItems, area).map((line) => line.height), 0);
    return {
      kind: 'heading',
      place: place(area),
      text: text.replace(BOLD_MARKS, '$1'),
      level: level ?? 0,
      height,
      certain: level !== undefined,
    };
  };

  const paragraph = (block: PdfBlock): PdfPiece[] => {
    const { bbox, text = '' } = block;
    if (text.trim() === '') return [];
    const lines = bbox === undefined ? [] : linesIn(page.textItems, bbox);
    const segments = splitParagraph(text, lines, body);
    return segments.map((segment) => {
      const area = segments.length === 1 ? bbox : unionOf(segment.lines);
      if (segment.heading) return heading(segment.text, area);
      const strong = block.bold === true && segments.length === 1 && !BOLD_MARKS.test(segment.text);
      return { kind: 'paragraph', place: place(area), text: strong ? `**${segment.text}**` : segment.text };
    });
  };

  const item = ({ text = '', level = 0, ordered, marker = '', bbox }: PdfBlock): PdfPiece => {
    const number = /^\(?(\d{1,9})[.)]?/.exec(marker)?.[1];
    const shown = ordered === true && number !== undefined ? `${number}${marker.endsWith(')') ? ')' : '.'}` : '-';
    // A letter or a Roman number is no marker to Markdown: it stays in the text.
    const prefix = ordered === true && number === undefined && marker !== '' ? `${marker} ` : '';
    return { kind: 'item', place: place(bbox), level, marker: shown, text: prefix + text };
  };

  return (page.blocks ?? []).flatMap((block): PdfPiece[] => {
    if (isInsideTable(block, repaired)) return [];
    switch (block.kind) {
      case 'heading': {
        const text = block.text ?? '';
        return text.trim() === '' ? [] : [heading(text, block.bbox, block.level ?? 1)];
      }
      case 'paragraph':
        return paragraph(block);
      case 'list_item':
        return [item(block)];
      case 'table':
        return [{ kind: 'table', place: place(block.bbox), rows: tables.get(block)?.rows ?? [] }];
      case 'code':
      case 'grid_fallback':
        return [{ kind: 'code', place: place(block.bbox), text: (block.lines ?? []).join('\n') }];
      case 'rule':
      case 'figure':
        return [];
    }
  });
};
