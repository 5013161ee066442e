import { buildGraph } from './graph/build-graph.ts';
import { calculationOrder } from './graph/calculation-order.ts';
import { findCycles } from './graph/find-cycles.ts';
import { rootsAndLeaves } from './graph/roots-and-leaves.ts';
import type { SemanticIr } from './ir.ts';

const block = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}\n`;

const graphLines = (ir: SemanticIr): readonly string[] => {
  const graph = buildGraph(ir);
  const labels = new Map(graph.nodes.map(({ id, kind, label }) => [id, `${kind} ${label}`]));
  const named = (ids: readonly string[]): string => ids.map((id) => labels.get(id) ?? '').join(', ');
  const { roots, leaves } = rootsAndLeaves(graph);
  const cycles = findCycles(graph);
  return [
    `${graph.nodes.length} nodes, ${graph.edges.length} edges`,
    ...(roots.length > 0 ? [`inputs: ${named(roots)}`] : []),
    ...(leaves.length > 0 ? [`results: ${named(leaves)}`] : []),
    ...cycles.map((path) => `cycle: ${named([...path, ...path.slice(0, 1)])}`),
    ...(graph.unresolved.length > 0
      ? [`without a definition: ${[...new Set(graph.unresolved.map(({ symbol }) => symbol))].join(', ')}`]
      : []),
  ];
};

const orderLines = (ir: SemanticIr): readonly string[] =>
  calculationOrder(buildGraph(ir)).map(({ node, step }) => `${step}  ${node.kind} ${node.label}`);

/** The semantic IR and its graph for people to read, in plain text. */
export const describeIr = (ir: SemanticIr): string =>
  [
    `${ir.title?.text ?? '(no title)'}: ${ir.documentType.type}${ir.documentType.traits.map((trait) => `, ${trait}`).join('')}, ${ir.wordCount} words\n\n`,
    block(
      'Sections',
      ir.sections.map(
        ({ level, number, heading, type }) =>
          `${'  '.repeat(level - 1)}${number === null ? '' : `${number} `}${heading}  [${type}]`,
      ),
    ),
    block(
      'Terms',
      ir.terms.map(({ name, form, definition }) => `${name}  [${form}]  ${definition.slice(0, 100)}`),
    ),
    block(
      'Parameters',
      ir.parameters.map(
        ({ name, value, source }) =>
          `${name} = ${value === null ? '?' : `${value.value} ${value.unit ?? ''}`.trim()}  [${source}]`,
      ),
    ),
    block(
      'Formulas',
      ir.formulas.map(
        ({ text, parsed, problem }) =>
          `${text.replace(/\s+/g, ' ')}${parsed ? '' : `  [not parsed: ${problem?.message ?? ''}]`}`,
      ),
    ),
    block(
      'References',
      ir.references.map(
        ({ kind, label, target, external }) =>
          `${kind} ${label}  [${target === null ? (external ? 'outside' : 'not found') : 'found'}]`,
      ),
    ),
    block(
      'Periods',
      ir.calendar.periods.map(({ count, unit, dayType }) => `${count} ${dayType ?? 'unspecified'} ${unit}`),
    ),
    block(
      'Schedules',
      ir.calendar.schedules.map(({ activity, frequency }) => `${activity}: ${frequency}`),
    ),
    block(
      'Unnamed sources',
      ir.dataSources.filter(({ provider }) => provider === null).map(({ mention }) => mention),
    ),
    block('Calculation order', orderLines(ir)),
    block('Graph', graphLines(ir)),
  ].join('');
