import type { Element } from 'hast';
import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent } from 'mdast';
import type { Options } from 'rehype-remark';

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;
type State = Parameters<Handle>[0];
type Content = (BlockContent | DefinitionContent)[];

const partsOf = (node: Element): Element[] =>
  node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'div' ? partsOf(child) : [child];
  });

const flow = (state: State, node: Element): Content => state.toFlow(state.all(node));

const listOf = (items: readonly Content[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children): ListItem => ({ type: 'listItem', spread: false, children })),
});

/** A list of terms; what defines a term is a list below it. */
export const definitionListHandler: Handle = (state, node) => {
  const entries: { term: Content; definitions: Content[] }[] = [];
  for (const part of partsOf(node)) {
    if (part.tagName === 'dt') {
      const term = state.all(part) as PhrasingContent[];
      const bold = term.every(({ type }) => type === 'text') ? [{ type: 'strong' as const, children: term }] : term;
      entries.push({ term: [{ type: 'paragraph', children: bold }], definitions: [] });
    } else {
      if (entries.length === 0) entries.push({ term: [], definitions: [] });
      const content = flow(state, part);
      const nested = content.length === 1 && content[0]?.type === 'list' ? content[0].children : undefined;
      entries.at(-1)?.definitions.push(...(nested?.map(({ children }) => children) ?? [content]));
    }
  }
  const items = entries.map(({ term, definitions }): Content =>
    definitions.length === 0 ? term : [...term, listOf(definitions)],
  );
  return items.length === 0 ? undefined : listOf(items);
};
