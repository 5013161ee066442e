import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ExportRecord } from '../export-record.ts';
import type { Block } from '../text/block.ts';
import { documentOf } from '../text/document-of.ts';
import { typstFormula } from './typst-formula.ts';
import { typstMarkup, type FormulaOf } from './typst-markup.ts';
import { content, literal } from './typst-text.ts';

/** No files may be read: a folder that is not there. */
const NOWHERE = '/nonexistent';

/**
 * A PDF for print: numbered pages, headings with outline, tables with repeated heads, formulas, tracked
 * changes in colour, and what was asked to come along behind the document. Throws when Typst refuses the document.
 */
export const writePdf = (record: ExportRecord): Uint8Array => {
  const { blocks, appendix } = documentOf(record, record.include);
  const compiler = NodeCompiler.create({ workspace: NOWHERE });
  const formulaOf = formulasOf(compiler, [...blocks, ...appendix]);
  const main = [
    head(record),
    typstMarkup(blocks, formulaOf),
    ...(appendix.length === 0
      ? []
      : ['#pagebreak(weak: true)\n#set text(size: 8.5pt)', typstMarkup(appendix, formulaOf)]),
  ].join('\n\n');
  return new Uint8Array(compile(compiler, main));
};

const compile = (compiler: NodeCompiler, main: string): Buffer => {
  const result = compiler.compile({ mainFileContent: main });
  const document = result.result;
  if (document === null) throw new Error('Typst refused the document.');
  return compiler.pdf(document);
};

/** Whether Typst takes a text; its complaints stay here. */
const isTaken = (compiler: NodeCompiler, main: string): boolean => {
  const result = compiler.compile({ mainFileContent: main });
  return !result.hasError();
};

/** Formulas that Typst takes. All are tried at once; only when that fails, one by one, because most documents have no bad one. */
const formulasOf = (compiler: NodeCompiler, blocks: readonly Block[]): FormulaOf => {
  const latex = new Set(
    blocks.flatMap(({ cells }) => cells.flat().flatMap(({ kind, text }) => (kind === 'formula' ? [text] : []))),
  );
  const converted = new Map(
    [...latex].flatMap((text) => {
      const formula = typstFormula(text);
      return formula === undefined ? [] : [[text, formula] as const];
    }),
  );
  const all = [...converted.values()].map((formula) => `$ ${formula} $`).join('\n\n');
  if (!isTaken(compiler, all)) {
    for (const [text, formula] of converted) if (!isTaken(compiler, `$ ${formula} $`)) converted.delete(text);
  }
  return (text) => converted.get(text);
};

const head = ({ document, version }: ExportRecord): string => `
#set document(title: ${literal(document.title)}, author: ${literal(document.createdBy)}, date: none)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 24mm, bottom: 22mm),
  header: text(size: 8pt, fill: luma(100))[${content(`${document.title} · version ${version}`)}],
  footer: context align(center, text(size: 8pt, fill: luma(100))[Page #counter(page).display() of #counter(page).final().first()]),
)
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "en")
#set par(justify: true, spacing: 1.1em)
#set table(inset: 4pt, stroke: 0.5pt + luma(170), fill: (_, y) => if y == 0 { luma(235) })
#show table.cell.where(y: 0): strong
#show table: set par(justify: false)
#show heading: set block(above: 1.4em, below: 0.8em)
`;
