import fc from 'fast-check';
import { buildIr } from '../build-ir.ts';
import { buildGraph } from './build-graph.ts';
import { calculationOrder } from './calculation-order.ts';
import { findCycles } from './find-cycles.ts';
import type { DocumentGraph } from './graph.ts';
import { lineage } from './lineage.ts';
import { nodeIdOf } from './node-id-of.ts';
import { rootsAndLeaves } from './roots-and-leaves.ts';

const DOCUMENT = `# Alpha Index

## 1. Definitions

- **Business Day** means a day on which NYSE is open.
- **Base Date** means the first Business Day of 2020.

## 2. Parameters

| Parameter | Symbol | Value |
| --- | --- | --- |
| Decay factor | λ | 0.94 |
| Weight cap | C | 4% |

## 3. Calculation

I_t = M_t / D_t

M_t = sum(w_i * P_i,t)

D_{t+1} = D_t * M_t / I_t

w_i = min(C, V_i)

S_t = λ * S_{t-1} + (1 - λ) * R_t

R_t = I_t / I_{t-1} - 1

where:

- I_t is the level on Business Day t;
- D_t is the divisor;
- w_i is the weight of stock i;
- P_i,t is the price of stock i.
`;

const graph = buildGraph(buildIr(DOCUMENT));
const node = (label: string, of: DocumentGraph = graph) => of.nodes.find((found) => found.label.startsWith(label))!;
const labels = (found: readonly { readonly node: { readonly label: string } }[]) => found.map(({ node }) => node.label);
const labelOf = (id: string, of: DocumentGraph = graph) => of.nodes.find((found) => found.id === id)!.label;

describe('the graph of a document', () => {
  it('has sections, tables, formulas, terms and parameters as nodes', () =>
    expect([...new Set(graph.nodes.map(({ kind }) => kind))].sort()).toEqual([
      'formula',
      'parameter',
      'section',
      'table',
      'term',
    ]));

  it('says where each stands', () => {
    const section = graph.nodes.find(({ id }) => id === node('w_i =').sectionId);
    expect(section?.label).toBe('3 Calculation');
    expect(graph.edges).toContainEqual({ from: section?.id, to: node('w_i =').id, kind: 'defines', role: 'place' });
  });

  it('follows what a formula rests on, the nearest first', () => {
    const back = lineage(graph, node('R_t =').id, 'back');
    expect(labels(back)).toEqual(
      expect.arrayContaining(['I_t = M_t / D_t', 'M_t = sum(w_i * P_i,t)', 'Weight cap', 'Business Day']),
    );
    expect(labels(back)).not.toContain('Decay factor');
    expect(back.map(({ distance }) => distance)).toEqual(
      back.map(({ distance }) => distance).toSorted((a, b) => a - b),
    );
  });

  it('says what a change reaches', () => {
    const reached = labels(lineage(graph, node('Weight cap').id, 'forward'));
    expect(reached).toEqual(
      expect.arrayContaining(['w_i = min(C, V_i)', 'I_t = M_t / D_t', 'R_t = I_t / I_{t-1} - 1']),
    );
    expect(labels(lineage(graph, node('Business Day').id, 'forward'))).toContain('Base Date');
    expect(lineage(graph, 'nothing', 'forward')).toEqual([]);
  });

  it('names symbols without a definition', () =>
    expect(graph.unresolved.map(({ symbol }) => symbol)).toEqual(['V_{i}']));

  it('takes values of earlier periods for no cycle', () => {
    expect(findCycles(graph)).toEqual([]);
    expect(graph.edges).toContainEqual({
      from: node('D_{t+1} =').id,
      to: node('I_t =').id,
      kind: 'uses',
      role: 'previous',
    });
  });

  it('finds a cycle with its path', () => {
    const circular = buildGraph(buildIr('a_t = b_t + 1\n\nb_t = c_t * 2\n\nc_t = a_t - 1\n\nd_t = c_t + 1\n'));
    expect(findCycles(circular).map((path) => path.map((id) => labelOf(id, circular)))).toEqual([
      ['a_t = b_t + 1', 'b_t = c_t * 2', 'c_t = a_t - 1'],
    ]);
    expect(calculationOrder(circular)).toEqual([]);
  });

  it('puts formulas after what they need', () => {
    const order = calculationOrder(graph);
    const step = new Map(order.map(({ node, step }) => [node.label, step]));
    expect(step.get('Weight cap')).toBe(0);
    expect(order.filter(({ node }) => node.kind === 'formula').map(({ node }) => node.label)).toEqual([
      'D_{t+1} = D_t * M_t / I_t',
      'w_i = min(C, V_i)',
      'M_t = sum(w_i * P_i,t)',
      'I_t = M_t / D_t',
      'R_t = I_t / I_{t-1} - 1',
      'S_t = λ * S_{t-1} + (1 - λ) * R_t',
    ]);
  });

  it('knows inputs and results', () => {
    const { roots, leaves } = rootsAndLeaves(graph);
    expect(roots.map((id) => labelOf(id))).toEqual(
      expect.arrayContaining(['Business Day', 'Weight cap', 'Decay factor', 'P_{i,t}']),
    );
    expect(leaves.map((id) => labelOf(id))).toContain('S_t = λ * S_{t-1} + (1 - λ) * R_t');
    expect(leaves.map((id) => labelOf(id))).not.toContain('M_t = sum(w_i * P_i,t)');
  });

  it('has a node for every term and parameter of the IR', () => {
    const ir = buildIr(`${DOCUMENT}\n\nn = 252\n\nx_t = n * w_i\n`);
    const ids = new Set(buildGraph(ir).nodes.map(({ id }) => id));
    for (const { id } of [...ir.terms, ...ir.parameters, ...ir.formulas, ...ir.tables, ...ir.sections])
      expect(ids).toContain(nodeIdOf(ir, id));
    const n = ir.terms.find(({ name }) => name === 'n')!;
    expect(nodeIdOf(ir, n.id)).toBe(ir.formulas.find(({ text }) => text === 'n = 252')?.id);
  });

  it('tells N from n', () => {
    const cases = buildGraph(buildIr('n = 252\n\nx = a / N\n'));
    expect(cases.unresolved.map(({ symbol }) => symbol)).toEqual(['a', 'N']);
  });
});

describe('laws of the graph', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
  const formulas = fc.array(fc.tuple(name, fc.array(name, { minLength: 1, maxLength: 3 })), { maxLength: 12 });
  const documentOf = (lines: readonly (readonly [string, readonly string[]])[]) =>
    buildGraph(
      buildIr(lines.map(([left, right]) => `${left}_t = 2 * ${right.map((x) => `${x}_t`).join(' + ')}`).join('\n\n')),
    );

  it('orders all formulas, or finds a cycle', () =>
    fc.assert(
      fc.property(formulas, (lines) => {
        const found = documentOf(lines);
        const ordered = new Map(calculationOrder(found).map(({ node, step }) => [node.id, step]));
        for (const { needs, step } of calculationOrder(found))
          for (const need of needs) expect(ordered.get(need)).toBeLessThan(step);
        const all = found.nodes.filter(({ kind }) => kind === 'formula').every(({ id }) => ordered.has(id));
        expect(findCycles(found).length === 0).toBe(all);
      }),
    ));

  it('is walked back and forth alike', () =>
    fc.assert(
      fc.property(formulas, (lines) => {
        const found = documentOf(lines);
        for (const { id } of found.nodes)
          for (const { node } of lineage(found, id, 'back'))
            expect(lineage(found, node.id, 'forward').map((other) => other.node.id)).toContain(id);
      }),
    ));

  it('cycles are ways: each needs the next', () =>
    fc.assert(
      fc.property(formulas, (lines) => {
        const found = documentOf(lines);
        for (const path of findCycles(found))
          for (const [n, id] of path.entries())
            expect(
              lineage(found, id, 'back')
                .filter(({ distance }) => distance === 1)
                .map(({ node }) => node.id),
            ).toContain(path[(n + 1) % path.length]);
      }),
    ));
});
