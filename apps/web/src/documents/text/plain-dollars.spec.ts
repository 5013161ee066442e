import type { Nodes } from 'mdast';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainDollars } from './plain-dollars.ts';

const formulas = (source: string): string[] => {
  const tree = unified().use(remarkParse).use(remarkMath).parse(source);
  plainDollars({ source })(tree);
  const of = (node: Nodes): string[] => [
    ...((node.type as string) === 'inlineMath' && 'value' in node ? [node.value] : []),
    ...('children' in node ? node.children.flatMap(of) : []),
  ];
  return of(tree);
};

describe('dollars in a text', () => {
  it('enclose a formula', () => expect(formulas('The level $I_t$ is rounded.')).toEqual(['I_t']));
  it('are amounts', () => expect(formulas('between $100 and $200 a year')).toEqual([]));
  it('are amounts and formulas', () => expect(formulas('fee $f$ of $5 each')).toEqual(['f']));
});
