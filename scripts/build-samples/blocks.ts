import { HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { FileChild } from 'docx';
import type { List, Paragraph as MarkdownParagraph, Root, RootContent, Table as MarkdownTable } from 'mdast';
import { inlineRuns } from './inline-runs.ts';
import type { ProtectedMath } from './protect-math.ts';

/** Names of the two list definitions of the document. */
export const LISTS = { ordered: 'ordered', bullet: 'bullet' } as const;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** Paragraphs and tables of a Markdown document, in order. Throws on blocks that the samples do not use. */
export function blocks(root: Root, formulas: ProtectedMath['formulas']): FileChild[] {
  let instance = 0;
  return root.children.flatMap((node) => {
    if (node.type === 'list') instance += 1;
    return block(node, formulas, instance);
  });
}

function block(node: RootContent, formulas: ProtectedMath['formulas'], instance: number): FileChild[] {
  switch (node.type) {
    case 'heading': {
      const heading = HEADINGS[node.depth - 1];
      if (!heading) throw new Error(`No DOCX style for a heading of depth ${node.depth}`);
      return [new Paragraph({ heading, children: inlineRuns(node.children, formulas) })];
    }
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 120 }, children: inlineRuns(node.children, formulas) })];
    case 'list':
      return listItems(node, formulas, instance);
    case 'table':
      return [table(node, formulas), new Paragraph({ children: [] })];
    default:
      throw new Error(`No DOCX form for Markdown block '${node.type}'`);
  }
}

/** Each list is its own numbering instance, so that numbers start again at 1. */
function listItems(list: List, formulas: ProtectedMath['formulas'], instance: number): Paragraph[] {
  const reference = list.ordered ? LISTS.ordered : LISTS.bullet;
  return list.children.flatMap((item) =>
    item.children.map((child) => {
      if (child.type !== 'paragraph') throw new Error(`No DOCX form for '${child.type}' in a list item`);
      return new Paragraph({
        numbering: { reference, level: 0, instance },
        children: inlineRuns((child satisfies MarkdownParagraph).children, formulas),
      });
    }),
  );
}

function table(node: MarkdownTable, formulas: ProtectedMath['formulas']): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: node.children.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: row.children.map(
            (cell) =>
              new TableCell({
                ...(index === 0 ? { shading: { fill: 'E7ECF2' } } : {}),
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                children: [
                  new Paragraph({ children: inlineRuns(cell.children, formulas, index === 0 ? { bold: true } : {}) }),
                ],
              }),
          ),
        }),
    ),
  });
}
