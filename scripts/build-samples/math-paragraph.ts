import { Math as OfficeMath, XmlComponent } from 'docx';
import type { ParagraphChild } from 'docx';
import { latexToMath } from 'docx/math';

/** An inline equation (`m:oMath`) from LaTeX. Throws on a command that docx does not know. */
export function inlineMath(latex: string): ParagraphChild {
  return new OfficeMath({ children: latexToMath(latex) });
}

/** A displayed equation (`m:oMathPara`), as Word stores one that stands alone. Throws as `inlineMath`. */
export function displayMath(latex: string): ParagraphChild {
  const paragraph: XmlComponent = new MathParagraph(latex);
  // docx writes any component inside a paragraph, but has no class for this one in its list of types.
  return paragraph as ParagraphChild;
}

class MathParagraph extends XmlComponent {
  constructor(latex: string) {
    super('m:oMathPara');
    this.root.push(inlineMath(latex));
  }
}
