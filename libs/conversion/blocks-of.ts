import type { ListItem, Node, Root, RootContent } from 'mdast';
import type { Block, BlockKind } from './document.ts';
import { frontMatterLength } from './front-matter.ts';
import { liftPlainBlocks } from './lift-plain-blocks.ts';
import { markdownTree } from './markdown-tree.ts';
import { maskFormulas } from './mask-formulas.ts';

type Found = Omit<Block, 'id'>;

const ONLY_IMAGES = /^(?:!\[[^\]]*\]\([^)]*\)\s*)+$/;
const COMMENT = /^<!--[\s\S]*-->\s*$/;

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/**
 * The blocks of a Markdown text. Offsets are UTF-16 units; blocks rise and do not overlap. A list item ends where its
 * nested list begins; a quote and a footnote are one block each. YAML front matter, rules, comments and link
 * definitions are no blocks. Display formulas (`$$…$$` at the start of a line) are blocks of their own.
 */
export const blocksOf = (markdown: string): Block[] => {
  const { masked, formulas } = maskFormulas(markdown);
  const header = frontMatterLength(markdown);
  const { plain, rest, standIns, restore } = liftPlainBlocks(
    blank(masked.slice(0, header)) + masked.slice(header),
    formulas,
  );
  const tree: Root = markdownTree(rest);
  const found: Found[] = [...plain];

  const startOf = (node: Node): number => restore(node.position?.start.offset ?? 0);
  /** The place behind the last character of a node. */
  const endOf = (node: Node): number => restore((node.position?.end.offset ?? 1) - 1) + 1;
  const sliceOf = (node: Node): string => markdown.slice(startOf(node), endOf(node));

  const add = (kind: BlockKind, node: Node, more: { level?: number; start?: number } = {}): void => {
    const { start = startOf(node), ...others } = more;
    found.push({ start, end: endOf(node), kind, ...others });
  };

  const addHtml = (node: Node): void => {
    const start = startOf(node);
    const slice = sliceOf(node);
    const indent = slice.length - slice.trimStart().length;
    if (formulas.has(start + indent)) add('formula', node, { start: start + indent });
    else if (/^\s*<table/i.test(slice)) add('table', node);
    else if (!COMMENT.test(slice)) add('paragraph', node);
  };

  const addItem = (item: ListItem, level: number): void => {
    const [first, ...others] = item.children;
    if (first?.type === 'paragraph' || first?.type === 'heading') {
      add('list_item', first, { level, start: startOf(item) });
      for (const child of others) visit(child, level + 1);
    } else {
      for (const child of item.children) visit(child, level + 1);
    }
  };

  const visit = (node: RootContent, depth: number): void => {
    switch (node.type) {
      case 'heading':
        return add('heading', node, { level: node.depth });
      case 'paragraph':
        return add(ONLY_IMAGES.test(sliceOf(node)) ? 'image' : 'paragraph', node);
      case 'list':
        return node.children.forEach((item) => addItem(item, depth));
      case 'table':
        return add('table', node);
      case 'code':
        return add('code', node);
      case 'blockquote':
        return add('quote', node);
      case 'footnoteDefinition':
        return add('footnote', node);
      case 'html':
        return addHtml(node);
      default:
        return undefined;
    }
  };

  for (const node of tree.children) if (!standIns.has(node.position?.start.offset ?? -1)) visit(node, 1);
  return found.sort((a, b) => a.start - b.start).map((block, i) => ({ id: `b${i + 1}`, ...block }));
};
