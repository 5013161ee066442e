import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { shortenLines } from './shorten-lines.ts';

/** Inline constructs cost most of the time and do not move a block's border. */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'strikethrough',
  'protocolAutolink',
  'wwwAutolink',
  'emailAutolink',
];

function withoutInline(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: INLINE } });
  // Searching all texts for addresses takes as long as reading the blocks.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

const processor = unified().use(remarkParse).use(remarkGfm).use(withoutInline).freeze();

const restoreOffsets = (node: Nodes, restore: (offset: number) => number): void => {
  const { position } = node;
  if (position?.start.offset !== undefined) position.start.offset = restore(position.start.offset);
  if (position?.end.offset !== undefined) position.end.offset = restore(position.end.offset);
  if ('children' in node) for (const child of node.children) restoreOffsets(child, restore);
};

/** The blocks of a Markdown text as a tree with offsets; texts in it are cut. Inline markup stays plain text. */
export const markdownTree = (markdown: string): Root => {
  const { text, restore } = shortenLines(markdown);
  const tree = processor.parse(text);
  restoreOffsets(tree, restore);
  return tree;
};
