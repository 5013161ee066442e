import type { Element } from 'hast';
import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import type { Options } from 'rehype-remark';
import { fillMergedCells, type Cell } from '../merged-cells.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;
type State = Parameters<Handle>[0];

const span = (value: unknown): number => Math.max(1, Number(value) || 1);

const rowsOf = (node: Element): Element[] =>
  node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });

/** Blocks in a cell become lines in it: `<br>` is all that a Markdown cell can hold. */
const flatten = (nodes: readonly RootContent[]): PhrasingContent[] => {
  const lines: PhrasingContent[][] = [[]];
  const visit = (node: RootContent, prefix = ''): void => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        lines.push(prefix === '' ? node.children : [{ type: 'text', value: prefix }, ...node.children], []);
        break;
      case 'list':
        node.children.forEach((item, i) => {
          const marker = node.ordered ? `${(node.start ?? 1) + i}. ` : '- ';
          item.children.forEach((child, j) => visit(child, j === 0 ? marker : ''));
        });
        break;
      case 'blockquote':
        node.children.forEach((child) => visit(child));
        break;
      case 'table':
        for (const row of node.children) {
          lines.push(
            row.children.flatMap((cell, i) => [
              ...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
              ...cell.children,
            ]),
            [],
          );
        }
        break;
      case 'code':
        lines.push([{ type: 'inlineCode', value: node.value.replace(/\s*\n\s*/g, ' ') }], []);
        break;
      default:
        lines.at(-1)?.push(node as PhrasingContent);
    }
  };
  nodes.forEach((node) => visit(node));
  return lines
    .filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
    .flatMap((line, i) => (i === 0 ? line : [{ type: 'break' as const }, ...line]));
};

const textOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('');

const cellsOf = (state: State, row: Element): Cell<PhrasingContent[]>[] =>
  row.children
    .filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName))
    .map((cell) => {
      const content = flatten(state.all(cell));
      return {
        content,
        text: textOf(content),
        columns: span(cell.properties['colSpan']),
        rows: span(cell.properties['rowSpan']),
      };
    });

/** A table as a grid; its first row is the head, because a Markdown table has always one. A caption goes before it. */
export const tableHandler: Handle = (state, node) => {
  const grid = fillMergedCells(
    rowsOf(node).map((row) => cellsOf(state, row)),
    [],
  );
  const children: TableRow[] = grid.map((cells) => ({
    type: 'tableRow',
    children: cells.map((content) => ({ type: 'tableCell', children: content })),
  }));
  const caption = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const before = caption === undefined ? [] : state.toFlow(state.all(caption));
  return children.length === 0 ? before : [...before, { type: 'table', align: [], children }];
};
