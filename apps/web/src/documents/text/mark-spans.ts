import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast';

/** A part of a text that is pointed at: `[start, end)` in UTF-16 units. An empty one is a place where something is missing. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Colour in Mantine's palette. */
  readonly colour: string;
}

/** Shown whole or not at all: what is printed is not what is written. */
const ATOMS = new Set(['code', 'img', 'input']);

/** Where each character of `value` stands in `source`, which may hold escapes; undefined when they do not belong together. */
export const placesIn = (source: string, value: string): readonly number[] | undefined => {
  const places: number[] = [];
  let at = 0;
  for (const character of value) {
    if (source[at] === '\\' && source.startsWith(character, at + 1)) at += 1;
    // A line of a quote or list begins with signs and spaces that are not printed.
    if (character !== '\n' && !source.startsWith(character, at) && source[at - 1] === '\n')
      while (/[ >\t]/.test(source[at] ?? '')) at += 1;
    if (!source.startsWith(character, at)) return undefined;
    for (let unit = 0; unit < character.length; unit++) places.push(at + unit);
    at += character.length;
  }
  return [...places, at];
};

const markElement = (marks: readonly Mark[], children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'mark',
  properties: {
    dataMarks: marks.map(({ id }) => id).join(' '),
    dataColour: marks[0]?.colour ?? 'gray',
    ...(children.length === 0 ? { dataMissing: '' } : {}),
  },
  children,
});

const reaches = ({ start, end }: Mark, from: number, to: number): boolean =>
  start === end ? start >= from && start < to : start < to && end > from;

const cut = (node: Text, source: string, marks: readonly Mark[]): ElementContent[] => {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const reaching = marks.filter((mark) => reaches(mark, from, to));
  if (reaching.length === 0) return [node];
  const places = placesIn(source.slice(from, to), node.value);
  // Entities and the like: the whole piece, rather than a wrong part of it.
  if (!places) return [markElement(reaching, [node])];
  const indexOf = (offset: number): number => {
    const index = places.findIndex((place) => place >= offset - from);
    return index < 0 ? node.value.length : index;
  };
  const bounds = new Set([0, node.value.length]);
  for (const { start, end } of reaching) bounds.add(indexOf(start)).add(indexOf(end));
  const edges = [...bounds].toSorted((a, b) => a - b);
  const pieces: ElementContent[] = [];
  for (const [number, edge] of edges.entries()) {
    const missing = reaching.filter(({ start, end }) => start === end && indexOf(start) === edge);
    if (missing.length > 0) pieces.push(markElement(missing, []));
    const next = edges[number + 1];
    if (next === undefined) break;
    const piece: Text = { type: 'text', value: node.value.slice(edge, next) };
    const over = reaching.filter(({ start, end }) => start !== end && indexOf(start) < next && indexOf(end) > edge);
    pieces.push(over.length > 0 ? markElement(over, [piece]) : piece);
  }
  return pieces;
};

const visit = (parent: Parents, source: string, marks: readonly Mark[]): void => {
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if (node.type === 'text') return cut(node, source, marks);
    if (node.type !== 'element') return [node];
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (ATOMS.has(node.tagName) && from !== undefined && to !== undefined) {
      const reaching = marks.filter((mark) => mark.start !== mark.end && reaches(mark, from, to));
      return reaching.length > 0 ? [markElement(reaching, [node])] : [node];
    }
    visit(node, source, marks);
    return [node];
  }) as typeof parent.children;
};

const shown = (node: Nodes, ids: Set<string>): void => {
  if (node.type === 'element' && typeof node.properties['dataMarks'] === 'string')
    for (const id of node.properties['dataMarks'].split(' ')) ids.add(id);
  if ('children' in node) for (const child of node.children) shown(child, ids);
};

/** The last element that text can be put into, e.g. the last cell of a table. */
const lastPlace = (parent: Parents): Parents => {
  const last = parent.children.findLast(({ type }) => type === 'element');
  return last?.type === 'element' && !ATOMS.has(last.tagName) && last.tagName !== 'mark' ? lastPlace(last) : parent;
};

/**
 * A rehype plugin that wraps what `marks` point at in `mark` elements, without changing a character. Where marks overlap, each
 * piece names all of them. A mark that no printed character belongs to is shown at the end, so that none is lost.
 */
export const markSpans =
  ({ source, marks }: { readonly source: string; readonly marks: readonly Mark[] }) =>
  (tree: Root): void => {
    if (marks.length === 0) return;
    visit(tree, source, marks);
    const ids = new Set<string>();
    shown(tree, ids);
    const lost = marks.filter(({ id }) => !ids.has(id));
    if (lost.length > 0) (lastPlace(tree).children as Nodes[]).push(markElement(lost, []));
  };
