import type { ListItem, Node, Root, RootContent } from 'mdast';
import type { Block, BlockKind } from './document.ts';
import { frontMatterLength } from './front-matter.ts';
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
  const tree: Root = markdownTree(blank(masked.slice(0, header)) + masked.slice(header));
  const found: Found[] = [];

  const add = (kind: BlockKind, node: Node, more: { level?: number; start?: number } = {}): void => {
    const { start = node.position?.start.offset ?? 0, ...rest } = more;
    const end = node.position?.end.offset ?? start;
    found.push({ start, end, kind, ...rest });
  };

  const addHtml = (node: Node): void => {
    const start = node.position?.start.offset ?? 0;
    const slice = markdown.slice(start, node.position?.end.offset);
    const indent = slice.length - slice.trimStart().length;
    if (formulas.has(start + indent)) add('formula', node, { start: start + indent });
    else if (/^\s*<table/i.test(slice)) add('table', node);
    else if (!COMMENT.test(slice)) add('paragraph', node);
  };

  const addItem = (item: ListItem, level: number): void => {
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph' || first?.type === 'heading') {
      add('list_item', first, { level, start: item.position?.start.offset ?? 0 });
      for (const child of rest) visit(child, level + 1);
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

  const sliceOf = (node: Node): string => markdown.slice(node.position?.start.offset, node.position?.end.offset);

  for (const node of tree.children) visit(node, 1);
  return found.map((block, i) => ({ id: `b${i + 1}`, ...block }));
};
