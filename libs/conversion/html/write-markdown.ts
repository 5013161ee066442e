import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { escapeLineStart, escapeMarkdown } from '../escape-markdown.ts';

type Handlers = NonNullable<Options['handlers']>;

const handlers: Handlers = {
  text: (node: { value: string }, _parent, state, info) => {
    const escaped = escapeMarkdown(node.value);
    const inCell = state.stack.includes('tableCell');
    if (inCell) return escaped.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
    return info.before === '\n' || info.before === '' ? escapeLineStart(escaped) : escaped;
  },
  html: (node: { value: string }, _parent, state) =>
    state.stack.includes('tableCell') ? node.value.replaceAll('|', '\\vert ') : node.value,
  break: (_node, _parent, state) => (state.stack.includes('tableCell') ? '<br>' : '  \n'),
};

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    incrementListMarker: true,
    handlers,
  })
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

/** One block of a Markdown tree as text, without the line end. */
export const writeMarkdown = (node: RootContent): string => {
  const root: Root = { type: 'root', children: [node] };
  return writer.stringify(root).replace(/\n+$/, '');
};
