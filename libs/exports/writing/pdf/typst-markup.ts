import type { Block, Look, Piece, Revision } from '../text/block.ts';
import { content, literal } from './typst-text.ts';

/** How a formula is written: Typst mathematics, or undefined where it can only be shown as LaTeX. */
export type FormulaOf = (latex: string) => string | undefined;

const BULLETS = ['•', '–', '▪'];
/** Millimetres by which each level of a list or quote stands in. */
const STEP_MM = 6;

interface Context {
  readonly formulaOf: FormulaOf;
  /** Blocks of each footnote by label. */
  readonly notes: ReadonlyMap<string, Block>;
}

/** Typst markup for blocks. Text of the document comes into it as string literals only. */
export const typstMarkup = (blocks: readonly Block[], formulaOf: FormulaOf): string => {
  const notes = new Map(
    blocks.flatMap((block) => (block.kind === 'note' && !block.deleted ? [[block.label, block]] : [])),
  );
  const numbers = new Map<string, number>();
  return blocks
    .filter(({ kind }) => kind !== 'note')
    .map((block) => markupOf(block, markerOf(block, numbers), { formulaOf, notes }))
    .join('\n\n');
};

/** What stands beside the first block of an item; counts the items of each list. */
const markerOf = ({ list, deleted }: Block, numbers: Map<string, number>): string | undefined => {
  if (!list?.first) return undefined;
  if (!list.ordered) return BULLETS[(list.level - 1) % BULLETS.length];
  const key = `${list.list}`;
  const number = numbers.get(key) ?? list.from;
  if (!deleted) numbers.set(key, number + 1);
  return `${number}.`;
};

const markupOf = (block: Block, marker: string | undefined, context: Context): string => {
  const inner = innerOf(block, context);
  const { list, quote } = block;
  const left = STEP_MM * (quote + (list ? list.level - 1 : 0));
  const item = list ? itemOf(list, marker, inner) : inner;
  const quoted = quote > 0 ? `#block(stroke: (left: 2pt + luma(200)), inset: (left: 3mm, y: 1mm))[${item}]` : item;
  return left > 0 ? `#pad(left: ${left}mm)[${quoted}]` : quoted;
};

/** A list of one item: lists are flat here, and each says how far it stands in. */
const itemOf = ({ ordered, first }: NonNullable<Block['list']>, marker: string | undefined, inner: string): string => {
  if (!first) return `#pad(left: ${STEP_MM}mm)[${inner}]`;
  const look = `indent: 0mm, body-indent: 3mm`;
  return ordered
    ? `#enum(${look}, start: ${Number.parseInt(marker ?? '1', 10)})[${inner}]`
    : `#list(${look}, marker: [${content(marker ?? '•')}])[${inner}]`;
};

const innerOf = (block: Block, context: Context): string => {
  const [cell = []] = block.cells;
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.depth})[${piecesOf(cell, context)}]`;
    case 'code':
      return `#block(fill: luma(245), inset: 6pt, width: 100%, radius: 2pt)[#set text(font: "DejaVu Sans Mono", size: 8.5pt)\n${piecesOf(cell, context)}]`;
    case 'formula':
      return cell.map((piece) => displayed(piece, context)).join('\n');
    case 'rule':
      return '#line(length: 100%, stroke: 0.5pt + luma(150))';
    case 'table':
      return tableOf(block, context);
    case 'paragraph':
    case 'note':
      return piecesOf(cell, context);
  }
};

const tableOf = ({ columns, cells, aligned }: Block, context: Context): string => {
  const shown = cells.map((cell) => `[${piecesOf(cell, context)}]`);
  const align = aligned.map((side) => side ?? 'left').join(', ');
  return (
    `#table(columns: ${columns}, align: (${align},), table.header(${shown.slice(0, columns).join(', ')}),\n` +
    `${shown.slice(columns).join(', ')})`
  );
};

/** Neighbours that look the same are one text. */
const piecesOf = (pieces: readonly Piece[], context: Context): string => {
  const groups: { readonly piece: Piece; text: string }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && piece.kind === 'text' && last.piece.kind === 'text' && sameLook(last.piece, piece))
      last.text += piece.text;
    else groups.push({ piece, text: piece.text });
  }
  return groups.map(({ piece, text }) => revised(piece, pieceOf(piece, text, context))).join('');
};

const sameLook = (one: Piece, other: Piece): boolean =>
  JSON.stringify([one.look, one.inserted, one.deleted]) === JSON.stringify([other.look, other.inserted, other.deleted]);

const pieceOf = (piece: Piece, text: string, context: Context): string => {
  switch (piece.kind) {
    case 'text':
      return looked(text, piece.look);
    case 'break':
      return '#linebreak()';
    case 'note': {
      const note = context.notes.get(piece.text);
      // A note that refers to itself would never end.
      const inside = { ...context, notes: new Map<string, Block>() };
      return note
        ? `#footnote[${note.cells.map((cell) => piecesOf(cell, inside)).join(' ')}]`
        : content(`[^${piece.text}]`);
    }
    case 'formula': {
      const formula = context.formulaOf(piece.text);
      return formula === undefined ? `#raw(${literal(`$${piece.text}$`)})` : `$${formula}$`;
    }
  }
};

const displayed = (piece: Piece, context: Context): string => {
  const formula = piece.kind === 'formula' ? context.formulaOf(piece.text) : undefined;
  if (formula === undefined) return revised(piece, pieceOf(piece, piece.text, context));
  return revised(piece, `$ ${formula} $`);
};

const looked = (text: string, look: Look): string => {
  let shown = look.code ? `#raw(${literal(text)})` : content(text);
  if (look.bold) shown = `#strong[${shown}]`;
  if (look.italic) shown = `#emph[${shown}]`;
  if (look.strike) shown = `#strike[${shown}]`;
  return look.link === undefined ? shown : `#link(${literal(look.link)})[#underline(stroke: 0.4pt)[${shown}]]`;
};

const revised = ({ inserted, deleted }: { inserted?: Revision; deleted?: Revision }, shown: string): string => {
  if (deleted) return `#strike(stroke: 0.6pt + rgb("#a4262c"))[#text(fill: rgb("#a4262c"))[${shown}]]`;
  return inserted ? `#underline(stroke: 0.6pt + rgb("#0b6a0b"))[#text(fill: rgb("#0b6a0b"))[${shown}]]` : shown;
};
