import type { Nodes, Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { markSpans, placesIn } from './mark-spans.ts';

const tree = (source: string): Root => {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);
  return processor.runSync(processor.parse(source));
};

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const marksOf = (node: Nodes): string[] => [
  ...(node.type === 'element' && node.tagName === 'mark'
    ? [`${String(node.properties['dataMarks'])}=${textOf(node)}`]
    : []),
  ...('children' in node ? node.children.flatMap(marksOf) : []),
];

const marked = (source: string, ...quotes: readonly string[]): string[] => {
  const root = tree(source);
  const marks = quotes.map((quote, number) => {
    const start = source.indexOf(quote);
    return { id: String(number), start, end: start + quote.length, colour: 'red' };
  });
  const before = textOf(root);
  markSpans({ source, marks })(root);
  expect(textOf(root)).toBe(before);
  return marksOf(root);
};

describe('marks in a text', () => {
  it('are put around what they point at', () =>
    expect(marked('The level is *rounded* down.', 'level is')).toEqual(['0=level is']));
  it('go through emphasis', () =>
    expect(marked('The *level* is rounded.', 'The *level* is')).toEqual(['0=The ', '0=level', '0= is']));
  it('name each other where they overlap', () =>
    expect(marked('one two three', 'one two', 'two three')).toEqual(['0=one ', '0 1=two', '1= three']));
  it('count escapes as they are written', () =>
    expect(marked(String.raw`a\_b and c\_d end`, String.raw`c\_d`)).toEqual(['0=c_d']));
  it('take code whole', () => expect(marked('use `floor(x)` here', 'floor')).toEqual(['0=floor(x)']));
  it('reach into cells of a table', () =>
    expect(marked('| a | b |\n| - | - |\n| 1 | twelve |\n', 'twelve')).toEqual(['0=twelve']));
  it('show a place where something is missing', () => {
    const root = tree('The fee is due.');
    markSpans({ source: 'The fee is due.', marks: [{ id: 'm', start: 8, end: 8, colour: 'red' }] })(root);
    expect(marksOf(root)).toEqual(['m=']);
    expect(textOf(root)).toBe('The fee is due.');
  });
  it('are never lost', () => {
    const root = tree('---');
    markSpans({ source: '---', marks: [{ id: 'm', start: 0, end: 3, colour: 'red' }] })(root);
    expect(marksOf(root)).toEqual(['m=']);
  });
});

describe('places of characters', () => {
  it('follow escapes', () => expect(placesIn(String.raw`a\*b`, 'a*b')).toEqual([0, 2, 3, 4]));
  it('are unknown for entities', () => expect(placesIn('a &amp; b', 'a & b')).toBeUndefined());
});
