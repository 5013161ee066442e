import { sectionAt, sectionsOf, stretchAround } from './sections.ts';

const markdown = '# Index *Rules*\n\nFirst line.\n\n## 2 Data\n\nPrices are closing prices.\n';
const block = (kind: string, text: string) => {
  const start = markdown.indexOf(text);
  return { kind, start, end: start + text.length };
};
const blocks = [
  block('heading', '# Index *Rules*'),
  block('paragraph', 'First line.'),
  block('heading', '## 2 Data'),
  block('paragraph', 'Prices are closing prices.'),
];

describe('the sections of a version', () => {
  const sections = sectionsOf(markdown, blocks);
  it('have the words of their headings', () =>
    expect(sections.map(({ title }) => title)).toEqual(['Index Rules', '2 Data']));
  it('reach to the next heading', () => {
    expect(sectionAt(sections, markdown.indexOf('First'))?.title).toBe('Index Rules');
    expect(sectionAt(sections, markdown.indexOf('Prices'))?.title).toBe('2 Data');
    expect(sectionAt(sections.slice(1), 0)).toBeUndefined();
  });
});

describe('the text around a place', () => {
  const around = (start: number, end: number) => {
    const stretch = stretchAround(markdown, blocks, { start, end });
    return markdown.slice(stretch.start, stretch.end);
  };
  it('is its block', () => {
    const start = markdown.indexOf('closing');
    expect(around(start, start + 7)).toBe('Prices are closing prices.');
  });
  it('is all blocks that it reaches into', () =>
    expect(around(markdown.indexOf('line'), markdown.indexOf('Data'))).toBe('First line.\n\n## 2 Data'));
  it('is the line where there is no block', () =>
    expect(stretchAround('a\nbc\nd', [], { start: 3, end: 3 })).toEqual({ start: 2, end: 4 }));
});
