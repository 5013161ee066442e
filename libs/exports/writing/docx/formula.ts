import { Math as OfficeMath, XmlComponent, type MathComponent, type ParagraphChild } from 'docx';
import { latexToMath } from 'docx/math';

/** A native equation from LaTeX; undefined for LaTeX that cannot be written as one. */
export const equation = (latex: string, display: boolean): ParagraphChild | undefined => {
  let children: readonly MathComponent[];
  try {
    children = latexToMath(latex);
  } catch {
    return undefined;
  }
  const math = new OfficeMath({ children });
  // docx writes any component inside a paragraph, but has no class for this one in its list of types.
  return display ? (new Wrapped('m:oMathPara', [math]) as ParagraphChild) : math;
};

/** An element that docx has no class for. */
export class Wrapped extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}
