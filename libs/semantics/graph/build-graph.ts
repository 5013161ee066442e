import type { Span } from '#kernel';
import type { Formula, SemanticIr, Term } from '../ir.ts';
import type { DocumentGraph, GraphEdge, GraphNode, GraphRole, UnresolvedSymbol } from './graph.ts';
import { isOfEarlierPeriod } from './period-offset.ts';
import { neededSymbols, symbolResolver } from './resolve-symbols.ts';

/** A definition longer than this mentions other terms without resting on them. */
const LONGEST_DEFINITION_WORDS = 32;
const LONGEST_LABEL = 80;

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** For offsets in any order: the section that stands innermost there. */
const sectionLocator = ({ sections }: SemanticIr): ((at: number) => string | null) => {
  const starts = sections.map(({ start }) => start);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return sections[low - 1]?.id ?? null;
  };
};

const nodesOf = (ir: SemanticIr): readonly GraphNode[] => {
  const sectionAt = sectionLocator(ir);
  const label = (text: string): string => text.replace(/\s+/g, ' ').slice(0, LONGEST_LABEL);
  return [
    ...ir.sections.map(({ id, heading, number, parentId, start, end }) => ({
      id,
      kind: 'section' as const,
      label: label(number === null ? heading : `${number} ${heading}`),
      sectionId: parentId,
      start,
      end,
    })),
    ...ir.tables.map(({ id, columns, sectionId, start, end }) => ({
      id,
      kind: 'table' as const,
      label: label(columns.map(({ text }) => text).join(' | ')),
      sectionId,
      start,
      end,
    })),
    ...ir.formulas.map(({ id, text, sectionId, start, end }) => ({
      id,
      kind: 'formula' as const,
      label: label(text),
      sectionId,
      start,
      end,
    })),
    ...[...ir.terms, ...ir.parameters].map(({ id, name, start, end, ...rest }) => ({
      id,
      kind: 'form' in rest ? ('term' as const) : ('parameter' as const),
      label: label(name),
      sectionId: sectionAt(start),
      start,
      end,
    })),
  ].sort(byStart);
};

/** Pairs of an outer span and an inner one; linear in both and the pairs. */
const pairsInside = <Outer extends Span, Inner extends Span>(
  outers: readonly Outer[],
  inners: readonly Inner[],
): readonly (readonly [Outer, Inner])[] => {
  const rising = [...outers].sort(byStart);
  const pairs: (readonly [Outer, Inner])[] = [];
  let open: Outer[] = [];
  let next = 0;
  for (const inner of [...inners].sort(byStart)) {
    for (let outer = rising[next]; outer && outer.start <= inner.start; outer = rising[++next]) open.push(outer);
    open = open.filter(({ end }) => end > inner.start);
    for (const outer of open) if (inner.end <= outer.end) pairs.push([outer, inner]);
  }
  return pairs;
};

/** Rests on what its definition names; a quoted lead-in or a long description only mentions it. */
const roleOf = ({ form, definition }: Term): GraphRole =>
  ['means', 'colon', 'where', 'table'].includes(form) && definition.split(/\s+/).length <= LONGEST_DEFINITION_WORDS
    ? 'input'
    : 'mention';

const nearest = (terms: readonly Term[], to: Span): readonly Term[] =>
  [...terms].sort((a, b) => Math.abs(a.start - to.start) - Math.abs(b.start - to.start)).slice(0, 1);

/** Without the terms and parameters that are the left side of a formula: the formula is their definition. */
const withoutLeftSides = (ir: SemanticIr): SemanticIr => {
  const leftSides = new Set(ir.formulas.map(({ defines }) => defines?.start));
  const stays = ({ start }: Span): boolean => !leftSides.has(start);
  return { ...ir, terms: ir.terms.filter(stays), parameters: ir.parameters.filter(stays) };
};

/** The dependency graph of one version. Pure; near linear in the size of the IR. */
export const buildGraph = (whole: SemanticIr): DocumentGraph => {
  const ir = withoutLeftSides(whole);
  const nodes = nodesOf(ir);
  const edges = new Map<string, GraphEdge>();
  const connect = (kind: GraphEdge['kind'], from: string, to: string, role: GraphRole): void => {
    const key = `${kind} ${from} ${to}`;
    if (from !== to && (!edges.has(key) || role === 'input')) edges.set(key, { from, to, kind, role });
  };

  for (const { id, kind, sectionId } of nodes)
    if (sectionId !== null && kind !== 'section') connect('defines', sectionId, id, 'place');

  const definitions = ir.terms.map((term) => ({ ...term.definitionSpan, term }));
  const uses = ir.terms.flatMap((term) => term.uses.map((use) => ({ ...use, term })));
  for (const [{ term }, { term: used }] of pairsInside(definitions, uses))
    if (term.name !== used.name && !term.name.includes(used.name)) connect('uses', term.id, used.id, roleOf(term));
  for (const [parameter, { term }] of pairsInside(ir.parameters, uses))
    if (parameter.name !== term.name) connect('uses', parameter.id, term.id, 'mention');

  for (const [table, inner] of pairsInside(ir.tables, [
    ...ir.parameters,
    ...ir.terms.filter(({ form }) => form === 'table'),
  ]))
    connect('defines', table.id, inner.id, 'input');
  // The value that a definition gives: "N is the number of stocks, 30".
  const termsAt = new Map(ir.terms.map((term) => [term.start, term]));
  for (const { id, start, name } of ir.parameters) {
    const term = termsAt.get(start);
    if (term?.name === name) connect('defines', id, term.id, 'input');
  }

  const referring = ir.references.flatMap(({ target, start, end }) =>
    target === null ? [] : [{ target, start, end }],
  );
  for (const [{ term }, { target }] of pairsInside(definitions, referring))
    connect('uses', term.id, target, roleOf(term));
  const sectionAt = sectionLocator(ir);
  for (const { target, start } of referring) {
    const section = sectionAt(start);
    if (section !== null) connect('uses', section, target, 'mention');
  }

  const { termsNamed, parametersNamed, formulasDefining } = symbolResolver(ir);
  const unresolved: UnresolvedSymbol[] = [];
  const connectFormula = (formula: Formula): void => {
    if (formula.defines)
      for (const term of termsNamed(formula.defines.name)) connect('defines', formula.id, term.id, 'input');
    for (const symbol of neededSymbols(formula)) {
      const role = isOfEarlierPeriod(symbol, formula.defines) ? 'previous' : 'input';
      const terms = nearest(termsNamed(symbol.name), formula);
      const parameters = parametersNamed(symbol.name);
      const formulas = formulasDefining(symbol.name).filter(({ id }) => id !== formula.id);
      const recursion = symbol.base === formula.defines?.base;
      if (recursion) continue;
      for (const term of terms) connect('uses', formula.id, term.id, role);
      for (const { id } of [...parameters, ...formulas]) connect('uses', formula.id, id, role);
      if (terms.length + parameters.length + formulas.length === 0)
        unresolved.push({ formulaId: formula.id, symbol: symbol.name, start: symbol.start, end: symbol.end });
    }
  };
  ir.formulas.filter(({ inCode }) => !inCode).forEach(connectFormula);
  const known = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: [...edges.values()].filter(({ from, to }) => known.has(from) && known.has(to)), unresolved };
};
