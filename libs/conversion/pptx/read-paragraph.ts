import type { Inline, Marks } from '../inlines/inline.ts';
import { PLAIN } from '../inlines/inline.ts';
import { ommlToLatex } from '../latex/omml-to-latex.ts';
import type { Relationship } from '../office/open-office.ts';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml/xml-element.ts';

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

const scriptOf = (baseline: number): Marks['script'] => {
  if (baseline === 0) return '';
  return baseline < 0 ? 'sub' : 'sup';
};

const marksOf = (properties: XmlElement | undefined, links: ReadonlyMap<string, Relationship>): Marks => {
  if (properties === undefined) return PLAIN;
  const { b, i, strike, baseline = '0' } = properties.attributes;
  const link = links.get(childOf(properties, 'a:hlinkClick')?.attributes['r:id'] ?? '');
  return {
    bold: isOn(b),
    italic: isOn(i),
    strike: strike !== undefined && strike !== 'noStrike',
    code: false,
    script: scriptOf(Number(baseline) || 0),
    link: link?.external === true ? link.target : '',
  };
};

/** Formulas stand in `a14:m`, in a choice that older programs skip. */
const formulasIn = (node: XmlElement): Inline[] => {
  if (node.name === 'm:oMath') return [{ kind: 'formula', latex: ommlToLatex(node), display: false }];
  if (node.name === 'm:oMathPara') {
    return childrenOf(node, 'm:oMath').map((math) => ({ kind: 'formula', latex: ommlToLatex(math), display: true }));
  }
  if (node.name === 'mc:AlternateContent') return elementsOf(childOf(node, 'mc:Choice') ?? node).flatMap(formulasIn);
  return elementsOf(node).flatMap(formulasIn);
};

/** The pieces of a paragraph of a slide. */
export const readParagraph = (paragraph: XmlElement, links: ReadonlyMap<string, Relationship>): Inline[] =>
  elementsOf(paragraph).flatMap((child): Inline[] => {
    switch (child.name) {
      case 'a:r':
      case 'a:fld': {
        const text = childOf(child, 'a:t');
        if (text === undefined) return [];
        // A vertical tab is a line break of old files.
        return [
          { kind: 'text', text: textOf(text).replaceAll('\v', '\n'), marks: marksOf(childOf(child, 'a:rPr'), links) },
        ];
      }
      case 'a:br':
        return [{ kind: 'text', text: '\n', marks: PLAIN }];
      case 'mc:AlternateContent':
      case 'a14:m':
        return formulasIn(child);
      default:
        return [];
    }
  });
