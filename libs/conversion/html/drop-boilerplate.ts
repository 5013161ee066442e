import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Warning } from '../document.ts';

/** Never text of the document. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'link',
  'meta',
  'base',
  'svg',
  'canvas',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'dialog',
]);
/** Parts of a site or a form around the text. */
const CHROME = new Map([
  ['nav', 'navigation'],
  ['button', 'buttons'],
  ['select', 'form fields'],
  ['textarea', 'form fields'],
  ['input', 'form fields'],
]);

const isTex = (node: Element): boolean => String(node.properties['type']).startsWith('math/tex');

const isHidden = (node: Element): boolean =>
  node.properties['hidden'] !== undefined ||
  /display:\s*none|visibility:\s*hidden/i.test(String(node.properties['style'])) ||
  // KaTeX draws what its MathML says a second time.
  (Array.isArray(node.properties['className']) && node.properties['className'].includes('katex-html'));

/** A check box says something in a list; other fields do not. */
const isCheckbox = (node: Element): boolean => node.tagName === 'input' && node.properties['type'] === 'checkbox';

/** A title block that only repeats the title of the page, above a first-level heading of the text's own. */
const dropTitleBlock = (tree: Root): boolean => {
  const headings: { node: Element; place: number; parent: Element | Root }[] = [];
  let title = '';
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'title') title ||= textOf(node).trim();
    if (node.tagName !== 'h1' || index === undefined || parent === undefined) return;
    headings.push({ node, place: index, parent });
  });
  const [first] = headings;
  if (first === undefined || headings.length < 2 || first.parent.type !== 'element') return false;
  if (first.parent.tagName !== 'header' || textOf(first.node).trim() !== title) return false;
  first.parent.children.splice(first.place, 1);
  return true;
};

const textOf = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');

/** Removes what is not the document's text, in place, and says what a reader might miss. */
export const dropBoilerplate = (tree: Root): Warning[] => {
  const dropped = new Set<string>();
  if (dropTitleBlock(tree)) dropped.add('the title block (it is the title of the document)');
  visit(tree, 'element', (node, index, parent) => {
    const chrome = isCheckbox(node) ? undefined : CHROME.get(node.tagName);
    const hidden = isHidden(node);
    if (parent === undefined || index === undefined || isTex(node)) return undefined;
    if (!hidden && chrome === undefined && !SILENT.has(node.tagName)) return undefined;
    if (hidden && node.properties['className'] === undefined) dropped.add('hidden text');
    if (chrome !== undefined) dropped.add(chrome);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  if (dropped.size === 0) return [];
  return [{ code: 'boilerplate-dropped', message: `Left out as not part of the text: ${[...dropped].join(', ')}.` }];
};
