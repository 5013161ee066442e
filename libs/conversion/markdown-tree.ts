import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

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

/** The blocks of a Markdown text as a tree with offsets. Inline markup stays plain text. */
export const markdownTree = (markdown: string): Root => processor.parse(markdown);
