import { TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { PhrasingContent } from 'mdast';
import { displayMath, inlineMath } from './math-paragraph.ts';
import { MATH_MARK } from './protect-math.ts';
import type { ProtectedMath } from './protect-math.ts';

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** Runs of a paragraph. Throws on Markdown that the samples do not use (links, images, raw HTML). */
export function inlineRuns(
  nodes: readonly PhrasingContent[],
  formulas: ProtectedMath['formulas'],
  look: Look = {},
): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return textRuns(node.value, formulas, look);
      case 'strong':
        return inlineRuns(node.children, formulas, { ...look, bold: true });
      case 'emphasis':
        return inlineRuns(node.children, formulas, { ...look, italics: true });
      case 'inlineCode':
        return [new TextRun({ text: node.value, font: 'Courier New', ...look })];
      default:
        throw new Error(`No DOCX form for Markdown inline '${node.type}'`);
    }
  });
}

function textRuns(text: string, formulas: ProtectedMath['formulas'], look: Look): ParagraphChild[] {
  // A split on a pattern with one group alternates text and formula number.
  return text.split(MATH_MARK).flatMap((part, index): ParagraphChild[] => {
    if (index % 2 === 0) return part === '' ? [] : [new TextRun({ text: part.replaceAll('\n', ' '), ...look })];
    const formula = formulas[Number(part)];
    if (!formula) throw new Error(`No formula ${part}`);
    return [formula.display ? displayMath(formula.latex) : inlineMath(formula.latex)];
  });
}
