import type { Place } from '../draft.ts';
import { boxOf } from './box-of.ts';
import { joinHeadings } from './join-headings.ts';
import { joinLines } from './join-lines.ts';
import { linesIn, type Line } from './lines-in.ts';
import { unionOf, type Area, type PdfBlock, type PdfPage } from './page.ts';
import type { PdfPiece } from './pdf-piece.ts';
import { isRightToLeft, readingOrder } from './right-to-left.ts';
import { splitBullets } from './split-bullets.ts';
import { splitItem } from './split-item.ts';
import { SYMBOL_BULLET, tidyText } from './tidy-text.ts';
import { isInsideTable, repairTable, type RepairedTable } from './repair-table.ts';
import { splitParagraph } from './split-paragraph.ts';

const BOLD_MARKS = /^\*\*(.*)\*\*$/s;

/**
 * What a page says, in reading order. `body` is the height of running text, `pictures` the names of the pictures that are
 * kept, by the identity of their blocks.
 */
export const piecesOfPage = (page: PdfPage, body: number, pictures: ReadonlyMap<string, string>): PdfPiece[] => {
  const tables = new Map<PdfBlock, RepairedTable>();
  for (const block of page.blocks ?? [])
    if (block.kind === 'table') tables.set(block, repairTable(block, page.textItems));
  const repaired = [...tables.values()];

  const place = (area: Area | undefined): Place => ({
    page: page.pageNum,
    ...(area === undefined ? {} : { boxes: [boxOf(page.pageNum, area)] }),
  });

  const linesOf = (area: Area | undefined): Line[] => (area === undefined ? [] : linesIn(page.textItems, area));

  /** What a block says; text from right to left is read again from its lines. */
  const textOf = ({ text = '', bbox }: PdfBlock): string => {
    if (!isRightToLeft(text)) return tidyText(text);
    const lines = linesOf(bbox).map((line) => readingOrder(line.text));
    return lines.length === 0 ? tidyText(text) : joinLines(lines);
  };

  const heading = (text: string, area: Area | undefined, level?: number): PdfPiece => ({
    kind: 'heading',
    place: place(area),
    text: text.replace(BOLD_MARKS, '$1'),
    level: level ?? 0,
    height: Math.max(0, ...linesOf(area).map((line) => line.height)),
    certain: level !== undefined,
  });

  const item = (text: string, area: Area | undefined, marker: string, level: number): PdfPiece => {
    const number = /^\(?(\d{1,9})[.)]?/.exec(marker)?.[1];
    const shown = number === undefined ? '-' : `${number}${marker.endsWith(')') ? ')' : '.'}`;
    return { kind: 'item', place: place(area), level, marker: shown, text };
  };

  const paragraph = (block: PdfBlock): PdfPiece[] => {
    const text = textOf(block);
    const segments = splitParagraph(text, linesOf(block.bbox), body);
    return segments.flatMap((segment): PdfPiece[] => {
      const area = segments.length === 1 ? block.bbox : unionOf(segment.lines);
      if (segment.heading) return [heading(segment.text, area)];
      const strong = block.bold === true && segments.length === 1 && !BOLD_MARKS.test(segment.text);
      return splitBullets(segment.text).map(({ text: part, bullet }) => {
        const shown = strong ? `**${part}**` : part;
        return bullet ? item(shown, area, '', 0) : { kind: 'paragraph', place: place(area), text: shown };
      });
    });
  };

  const items = (block: PdfBlock): PdfPiece[] => {
    const { level = 0, ordered, marker = '', bbox } = block;
    const text = textOf(block);
    const parts = splitItem(marker, text, linesOf(bbox));
    if (parts !== undefined) {
      return parts.map((part) => item(part.text, part.area, part.marker, part.nested ? level + 1 : level));
    }
    // A letter or a Roman number is no marker to Markdown: it stays in the text.
    const prefix = ordered === true && !/\d/.test(marker) && marker !== '' ? `${marker} ` : '';
    return [item(prefix + text, bbox, ordered === true ? marker : '', level)];
  };

  return joinHeadings(page.blocks ?? []).flatMap((block): PdfPiece[] => {
    if (block.kind !== 'figure' && isInsideTable(block, repaired)) return [];
    switch (block.kind) {
      case 'heading': {
        const text = textOf(block);
        // Bullets drawn by a symbol font are tall, which makes headings of items.
        if (SYMBOL_BULLET.test(text)) return paragraph(block);
        return text === '' ? [] : [heading(text, block.bbox, block.level ?? 1)];
      }
      case 'paragraph':
        return paragraph(block);
      case 'list_item':
        return items(block);
      case 'table':
        return [{ kind: 'table', place: place(block.bbox), rows: tables.get(block)?.rows ?? [] }];
      case 'code':
      case 'grid_fallback':
        return [{ kind: 'code', place: place(block.bbox), text: (block.lines ?? []).join('\n') }];
      case 'figure': {
        const name = pictures.get(block.id ?? '');
        return name === undefined ? [] : [{ kind: 'paragraph', place: place(block.bbox), text: `![](${name})` }];
      }
      case 'rule':
        return [];
    }
  });
};
