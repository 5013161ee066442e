import type { Root as MdastRoot, Nodes, Parents } from 'mdast';

/** `$100 to $200` is money and no formula: a formula neither ends in a space nor stands before a digit. */
const isMoney = (source: string, start: number, end: number): boolean =>
  /^\$\s|\s\$$/.test(source.slice(start, end)) || /\d/.test(source[end] ?? '');

const restore = (parent: Parents, source: string): void => {
  parent.children = (parent.children as Nodes[]).map((node): Nodes => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (
      (node.type as string) === 'inlineMath' &&
      start !== undefined &&
      end !== undefined &&
      isMoney(source, start, end)
    )
      return { type: 'text', value: source.slice(start, end), ...(node.position ? { position: node.position } : {}) };
    if ('children' in node) restore(node, source);
    return node;
  }) as typeof parent.children;
};

/** A remark plugin, after remark-math: amounts in dollars stay text. */
export const plainDollars =
  ({ source }: { readonly source: string }) =>
  (tree: MdastRoot): void =>
    restore(tree, source);
