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

/** Removes what is not the document's text, in place, and says what a reader might miss. */
export const dropBoilerplate = (tree: Root): Warning[] => {
  const dropped = new Set<string>();
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
