import type { Element } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { Options } from 'rehype-remark';
import { isPictureName } from '../pictures/pictures.ts';
import { mathmlToLatex } from '../latex/mathml-to-latex.ts';
import { definitionListHandler } from './html-definition-list.ts';
import { tableHandler } from './html-table.ts';

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers[string]>;

const MAX_URL = 500;

/** Raw Markdown: passed through by the writer as it is. */
const raw = (value: string): RootContent => ({ type: 'html', value });

const attribute = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
};

const textOf = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');

const formula = (latex: string, display: boolean): RootContent | undefined => {
  const line = latex.replace(/\s*\n\s*/g, ' ').trim();
  if (line === '') return undefined;
  return raw(display ? `$$${line}$$` : `$${line}$`);
};

const math: Handle = (_, node) => formula(mathmlToLatex(node), node.properties['display'] === 'block');

/** MathJax keeps its source in scripts. */
const script: Handle = (_, node) => formula(textOf(node), /mode=display/.test(String(node.properties['type'])));

/** `P<sub>t</sub>` is a formula to its reader: `P_t`. */
const lowered: Handle = (state, node) => index(state.all(node), '_', textOf(node));

const raised: Handle = (state, node) =>
  /^(?:st|nd|rd|th|tm|sm|®|©)$/i.test(textOf(node).trim())
    ? state.all(node)
    : index(state.all(node), '^', textOf(node));

const index = (children: RootContent[], mark: '_' | '^', text: string): RootContent[] => {
  const plain = text.trim();
  if (plain === '') return children;
  if (children.some(({ type }) => type !== 'text')) return children;
  return [raw(`${mark}${plain.length === 1 ? plain : `{${plain}}`}`)];
};

const image: Handle = (state, node) => {
  const own = attribute(node, 'src');
  const source = isPictureName(own) ? own : state.resolve(own);
  const alt = attribute(node, 'alt');
  // Embedded pictures are megabytes of base64.
  const url = source.startsWith('data:') || source.length > MAX_URL ? '' : source;
  return alt === '' && url === '' ? undefined : { type: 'image', url, alt };
};

const link: Handle = (state, node) => {
  const children = state.all(node) as PhrasingContent[];
  const url = state.resolve(attribute(node, 'href'));
  const harmless = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i.test(url) && url !== '';
  if (!harmless || children.some(isBlock)) return children;
  return children.length === 0 ? undefined : { type: 'link', url, children };
};

const isBlock = ({ type }: { type: string }): boolean =>
  ['paragraph', 'heading', 'list', 'table', 'blockquote', 'code'].includes(type);

const children: Handle = (state, node) => state.all(node);

const own: Handlers = {
  math,
  script,
  sub: lowered,
  sup: raised,
  img: image,
  a: link,
  table: tableHandler,
  dl: definitionListHandler,
  // A variable is not code.
  var: children,
  u: children,
  mark: children,
};

/** What a handler makes stands where its element stood. */
const placed =
  (handle: Handle): Handle =>
  (state, node, parent) => {
    const made = handle(state, node, parent);
    for (const one of [made].flat()) if (one && one.position === undefined) state.patch(node, one);
    return made;
  };

/** How elements become Markdown where the library's own way loses something. */
export const htmlHandlers: Handlers = Object.fromEntries(
  Object.entries(own).map(([name, handle]) => [name, handle ? placed(handle) : handle]),
);
