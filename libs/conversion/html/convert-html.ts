import type { Nodes, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { ConversionContext } from '../conversion-context.ts';
import type { Span } from '#kernel';
import { decodeText } from '../decode-text.ts';
import type { Draft, Origin } from '../draft.ts';
import { encodingWarnings } from '../encoding-warnings.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { htmlHandlers } from './html-handlers.ts';
import { checkHtmlLimits } from './html-limits.ts';
import { keepPictures } from './keep-pictures.ts';
import { writeMarkdown } from './write-markdown.ts';

const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
const CHARSET_WITHIN = 2048;

const parser = unified().use(rehypeParse).freeze();
const toMarkdownTree = unified()
  .use(rehypeRemark, { handlers: htmlHandlers, nodeHandlers: { comment: () => undefined }, document: true })
  .freeze();

type HtmlRoot = ReturnType<typeof parser.parse>;

const titleOf = (tree: HtmlRoot): string | null => {
  let title: string | null = null;
  visit(tree, 'element', ({ tagName, children: [child] }) => {
    if (tagName === 'title' && child?.type === 'text') title ??= child.value.replace(/\s+/g, ' ').trim();
  });
  return title;
};

/** Where a node stands in the page. Text without a paragraph of its own gets one that knows no place: what is in it does. */
const sourceOf = (node: Nodes): Span | undefined => {
  const { position } = node;
  if (position?.start.offset !== undefined && position.end.offset !== undefined) {
    return { start: position.start.offset, end: position.end.offset };
  }
  const inside = 'children' in node ? node.children.map(sourceOf).filter((span) => span !== undefined) : [];
  if (inside.length === 0) return undefined;
  return { start: Math.min(...inside.map(({ start }) => start)), end: Math.max(...inside.map(({ end }) => end)) };
};

const NOTHING: ReadonlyMap<string, string> = new Map();

/** A web page without its scripts, navigation and forms; formulas from MathML, KaTeX and MathJax become LaTeX. */
export const convertHtml = (
  bytes: Uint8Array,
  _filename: string,
  { pictures, attached = NOTHING }: Pick<ConversionContext, 'pictures'> & { attached?: ReadonlyMap<string, string> },
): Draft => {
  const head = Buffer.from(bytes.subarray(0, CHARSET_WITHIN)).toString('latin1');
  const decoded = decodeText(bytes, CHARSET.exec(head)?.[1]);
  checkHtmlLimits(decoded.text);
  const tree = parser.parse(decoded.text);
  const title = titleOf(tree);
  const warnings = [...encodingWarnings(decoded), ...dropBoilerplate(tree)];
  keepPictures(tree, pictures, attached);
  const root: Root = toMarkdownTree.runSync(tree);
  const origins: Origin[] = [];
  let markdown = '';
  for (const node of root.children) {
    const text = writeMarkdown(node);
    if (text === '') continue;
    const start = markdown === '' ? 0 : markdown.length + 2;
    markdown += `${markdown === '' ? '' : '\n\n'}${text}`;
    const source = sourceOf(node);
    if (source !== undefined) origins.push({ start, end: markdown.length, source });
  }
  return { markdown: markdown === '' ? '' : `${markdown}\n`, warnings, origins, title, pageCount: null };
};
