import { digest, type Span } from '#kernel';
import type { Formula, FormulaSymbol, IrBlock } from '../ir.ts';
import type { FormulaNode } from './formula-node.ts';
import { parseFormula } from './parse-formula.ts';
import { walkFormula } from './walk-formula.ts';

const LONGEST = 600;
/** A line of code rather than a formula in a fence without a language. */
const CODE_LINE =
  /[;{]\s*$|^\s*(?:def|if|for|while|return|import|from|class|const|let|var|print|#|\/\/|self|>>>|\$ )|==|\+=|\bself\.|\w\.\w+\(|=\s*(?:\[|\{|['"]|True\b|False\b|None\b)/;
const PLAIN_LEFT = /^[\p{L}_][\p{L}\p{N}_ .,&'(){}[\]\\/+^-]{0,80}?$/u;
const OPERATOR = /[-+*/×·÷^√∑∏(−–]|\\(?:frac|sum|cdot|times|sqrt)|\d/;
/** Prose with an equals sign in it. */
const SENTENCE = /[.;:!?]\s+[A-Z]|\b(?:is|are|was|were|will|must|should|can|has|have|we|you|the following|if you)\b/i;

/** A remark after the formula: "Base = 1000 (set at inception)". */
const TRAILING_NOTE =
  /(?<=[\p{L}\p{N})%]\s{0,2})\s{0,3}(?:\((?=[^()]*[a-z]{2,} [a-z]{2,})[^()]*\)|,?\s(?:for (?:all|each|every)|where|if|when|with)\b[^=]*)[.;,]?$/u;
/** A meaning given in words after an equals sign. */
const WORDY = /(?:[\p{L}'’-]{2,}\s){3}/u;

interface Candidate extends Span {
  readonly notation: 'plain' | 'latex';
  readonly inCode: boolean;
}

/** Without spaces, dollar signs, code marks and paired emphasis; a star at the end alone is an operator. */
const trimmed = (markdown: string, { start, end }: Span): Span => {
  let a = start;
  let b = end;
  while (a < b && /[\s`$]/.test(markdown[a] ?? '')) a++;
  while (b > a && /[\s`$]/.test(markdown[b - 1] ?? '')) b--;
  const marks = /^(?:\*{1,3}|_{1,2})(?=\S)/.exec(markdown.slice(a, a + 4))?.[0] ?? '';
  const paired = marks !== '' && b - a > 2 * marks.length && markdown.slice(b - marks.length, b) === marks;
  return paired ? { start: a + marks.length, end: b - marks.length } : { start: a, end: b };
};

/** `X = …` alone on its line. */
const isEquation = (text: string): boolean => {
  const equals = text.search(/(?<![<>!=:≤≥])=(?!=)/);
  if (equals <= 0 || text.length > LONGEST) return false;
  const left = text.slice(0, equals).trim();
  const right = text.slice(equals + 1).trim();
  if (!PLAIN_LEFT.test(left) || left.split(/\s+/).length > 7 || SENTENCE.test(left)) return false;
  return right === '' || (OPERATOR.test(right) && !SENTENCE.test(right)) || /^[\p{L}_][\p{L}\p{N}_]*$/u.test(right);
};

const displayMath = (markdown: string, block: IrBlock): Candidate[] => {
  const text = markdown.slice(block.start, block.end);
  return [...text.matchAll(/\$\$([^$]{1,2000}?)\$\$|\\{1,3}\[([\s\S]{1,2000}?)\\{1,3}\]/g)].map((match) => {
    const body = match[1] ?? match[2] ?? '';
    const start = block.start + match.index + match[0].indexOf(body);
    return { ...trimmed(markdown, { start, end: start + body.length }), notation: 'latex' as const, inCode: false };
  });
};

const lineCandidates = (markdown: string, block: IrBlock, inCode: boolean): Candidate[] => {
  const found: Candidate[] = [];
  for (let start = block.start; start < block.end;) {
    const newline = markdown.indexOf('\n', start);
    const end = newline < 0 || newline > block.end ? block.end : newline;
    const mark =
      /^[ \t]*(?:>[ \t]?)?(?:(?:[-*+•–]|\d{1,3}[.)])[ \t]+)?/.exec(
        markdown.slice(start, Math.min(end, start + 60)),
      )?.[0].length ?? 0;
    const span = trimmed(markdown, { start: start + mark, end: Math.max(start + mark, end) });
    const raw = markdown.slice(span.start, span.end);
    const colon = /^[\p{L} ]{2,60}:\s+(?=\S+.{0,60}=)/u.exec(raw)?.[0].length ?? 0;
    const text = raw.slice(colon);
    if (isEquation(text) && !(inCode && CODE_LINE.test(text)))
      found.push({
        start: span.start + colon,
        end: span.end,
        notation: text.includes('\\frac') ? 'latex' : 'plain',
        inCode,
      });
    start = end + 1;
  }
  return found;
};

/** Inline formulas that hold an equation: `$a = b$`, `\(a = b\)`, and code spans. */
const inlineCandidates = (markdown: string, block: IrBlock): Candidate[] =>
  [
    ...markdown
      .slice(block.start, block.end)
      .matchAll(/\$(?![\s\d])([^$\n]{3,300}?)(?<![\s\\])\$(?!\d)|\\{1,3}\(([^\n]{3,300}?)\\{1,3}\)|`([^`\n]{3,200})`/g),
  ].flatMap((match) => {
    const body = match[1] ?? match[2] ?? match[3] ?? '';
    const code = match[3] !== undefined;
    if (code ? !isEquation(body) || CODE_LINE.test(body) : !/=/.test(body)) return [];
    const start = block.start + match.index + match[0].indexOf(body);
    return [
      {
        ...trimmed(markdown, { start, end: start + body.length }),
        notation: code ? ('plain' as const) : ('latex' as const),
        inCode: false,
      },
    ];
  });

const symbolOf = (node: FormulaNode): FormulaSymbol | null =>
  node.kind === 'symbol' && node.name !== '…'
    ? {
        name: node.subscripts.length > 0 ? `${node.name}_{${node.subscripts.join(',')}}` : node.name,
        base: node.name,
        subscripts: node.subscripts,
        start: node.start,
        end: node.end,
      }
    : null;

const symbolsOf = (node: FormulaNode): FormulaSymbol[] => {
  const symbols: FormulaSymbol[] = [];
  walkFormula(node, (inner) => {
    const symbol = symbolOf(inner);
    if (symbol) symbols.push(symbol);
  });
  return symbols;
};

const definedBy = (ast: FormulaNode | null): FormulaSymbol | null => {
  if (ast?.kind !== 'relation' || ast.op !== '=') return null;
  let left: FormulaNode = ast.left;
  while (left.kind === 'relation') left = left.left;
  if (left.kind === 'call')
    return { name: left.name, base: left.name, subscripts: [], start: left.start, end: left.end };
  return symbolOf(left);
};

/** Equations of the document: display math, lines of their own, inline math with an equals sign, and formula lines in fences without a language. */
export const buildFormulas = (markdown: string, blocks: readonly IrBlock[]): readonly Formula[] => {
  const seen = new Map<string, number>();
  const formulas: Formula[] = [];
  for (const block of blocks) {
    const candidates =
      block.kind === 'formula'
        ? displayMath(markdown, block)
        : block.kind === 'code'
          ? /^(?:|text|math|formula|txt|latex)$/.test(block.language ?? '')
            ? lineCandidates(markdown, block, true)
            : []
          : block.kind === 'paragraph' || block.kind === 'list_item' || block.kind === 'quote'
            ? [
                ...lineCandidates(markdown, block, false),
                ...displayMath(markdown, block),
                ...inlineCandidates(markdown, block),
              ]
            : [];
    const taken: Span[] = [];
    for (const candidate of candidates.sort((a, b) => a.start - b.start)) {
      if (
        candidate.end <= candidate.start ||
        taken.some((span) => span.start < candidate.end && candidate.start < span.end)
      )
        continue;
      taken.push(candidate);
      const text = markdown.slice(candidate.start, candidate.end);
      const note = candidate.notation === 'plain' ? (TRAILING_NOTE.exec(text)?.[0].length ?? 0) : 0;
      const { ast, problem } = parseFormula(text.slice(0, text.length - note), candidate.start, candidate.notation);
      if (
        problem &&
        problem.code !== 'trailing-operator' &&
        problem.code !== 'no-right-side' &&
        candidate.notation === 'plain' &&
        WORDY.test(text)
      )
        continue;
      const key = text.replace(/\s+/g, '');
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      const denominators: Formula['denominators'][number][] = [];
      if (ast)
        walkFormula(ast, (node) => {
          if (node.kind !== 'binary' || node.op !== '/' || node.right.kind === 'number') return;
          const { start, end } = node.right;
          denominators.push({ start, end, text: markdown.slice(start, end), symbols: symbolsOf(node.right) });
        });
      formulas.push({
        id: digest('formula', key, String(occurrence)),
        start: candidate.start,
        end: candidate.end,
        text,
        notation: candidate.notation,
        parsed: ast !== null,
        ast,
        problem,
        defines: definedBy(ast),
        symbols: ast ? symbolsOf(ast) : [],
        denominators,
        sectionId: block.sectionId,
        blockId: block.id,
        inCode: candidate.inCode,
      });
    }
  }
  return formulas;
};
