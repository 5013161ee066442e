interface Node {
  readonly id: string;
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Both ways along the edges. */
const neighboursOf = (edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> => {
  const neighbours = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    const known = neighbours.get(id);
    if (known) known.push(other);
    else neighbours.set(id, [other]);
  };
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
};

/**
 * The nodes that are at most `depth` edges away from `centre`, whichever way the edges point, the nearest first and at most
 * `most`. Empty when there is no such node.
 */
export const neighbourhood = <N extends Node>(
  nodes: readonly N[],
  edges: readonly Edge[],
  centre: string,
  { depth, most }: { readonly depth: number; readonly most: number },
): N[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const neighbours = neighboursOf(edges);
  const reached = new Set<string>(byId.has(centre) ? [centre] : []);
  let ring = [...reached];
  for (let step = 0; step < depth && ring.length > 0; step++) {
    const next: string[] = [];
    for (const id of ring)
      for (const other of neighbours.get(id) ?? [])
        if (!reached.has(other) && byId.has(other) && reached.size < most) {
          reached.add(other);
          next.push(other);
        }
    ring = next;
  }
  return [...reached].flatMap((id) => byId.get(id) ?? []);
};

/** The node that most edges meet; undefined for an empty graph. */
export const busiest = (nodes: readonly Node[], edges: readonly Edge[]): string | undefined => {
  const neighbours = neighboursOf(edges);
  const count = ({ id }: Node): number => neighbours.get(id)?.length ?? 0;
  return nodes.reduce<Node | undefined>((best, node) => (best && count(best) >= count(node) ? best : node), undefined)
    ?.id;
};

/** Keys of the edges that lie on a cycle; a cycle lists the ids on its way around. */
export const cycleEdges = (cycles: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(cycles.flatMap((ids) => ids.map((id, index) => edgeKey(id, ids[(index + 1) % ids.length] ?? id))));

export const edgeKey = (from: string, to: string): string => `${from}>${to}`;
