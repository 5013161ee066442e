import type { DocumentGraph, GraphRole } from './graph.ts';

const NONE: readonly string[] = [];

/** For each node what it depends on (`back`) or what depends on it (`forward`), by edges of the given roles. Sections depend on nothing: they are places. */
export const dependencies = (
  { nodes, edges }: DocumentGraph,
  direction: 'back' | 'forward',
  roles: readonly GraphRole[],
): ((id: string) => readonly string[]) => {
  const sections = new Set(nodes.filter(({ kind }) => kind === 'section').map(({ id }) => id));
  const next = new Map<string, string[]>();
  for (const { from, to, kind, role } of edges) {
    if (!roles.includes(role)) continue;
    const [dependent, needed] = kind === 'uses' ? [from, to] : [to, from];
    if (sections.has(dependent)) continue;
    const [key, value] = direction === 'back' ? [dependent, needed] : [needed, dependent];
    const list = next.get(key);
    if (list) list.push(value);
    else next.set(key, [value]);
  }
  return (id) => next.get(id) ?? NONE;
};
