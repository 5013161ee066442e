import type { List, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, ListPlace, Look, Piece } from './block.ts';
import { MASK, maskMath, type Formula } from './mask-math.ts';
import { sourceOffsets } from './source-offsets.ts';

/** What is compared as one: numbers and times with their signs and units, names with subscripts, spaces, single characters. */
const TOKEN = /[+-]?\d+(?:[.,:]\d+)*(?:\s?(?:%|bps?\b))?|[\p{L}_][\p{L}\p{N}_'’-]*|\s+|./gsu;
const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const SAFE_LINK = /^(?:https?:|mailto:)/i;
const COMMENT = /^\s*<!--[\s\S]*?-->\s*$/;
const BREAK = /^<br\s*\/?>$/i;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

type Where = Pick<Block, 'quote' | 'list'>;

const PLAIN: Omit<Block, 'cells' | 'kind' | keyof Where> = { depth: 0, columns: 1, aligned: [], label: '' };

/**
 * The blocks of a Markdown text, in its order. Front matter and comments are left out, HTML is shown as it is written, and a
 * picture by its description. Every piece says where it stands in the text.
 */
export const readMarkdown = (markdown: string): Block[] => {
  const { masked, formulas } = maskMath(markdown);
  const header = FRONT_MATTER.exec(masked)?.[0].length ?? 0;
  const tree: Root = parser.parse(masked.slice(0, header).replace(/[^\r\n]/g, ' ') + masked.slice(header));
  return new Reader(markdown, formulas, tree).blocks;
};

class Reader {
  readonly blocks: Block[] = [];
  private readonly markdown: string;
  private readonly formulas: ReadonlyMap<number, Formula>;
  private readonly links = new Map<string, string>();
  private lists = 0;

  constructor(markdown: string, formulas: ReadonlyMap<number, Formula>, tree: Root) {
    this.markdown = markdown;
    this.formulas = formulas;
    for (const node of tree.children) {
      if (node.type === 'definition') this.links.set(node.identifier, node.url);
    }
    for (const node of tree.children) this.block(node, { quote: 0, list: null });
  }

  private block(node: RootContent, where: Where): void {
    switch (node.type) {
      case 'heading':
        return this.add({
          ...PLAIN,
          ...where,
          kind: 'heading',
          depth: node.depth,
          cells: [this.pieces(node.children)],
        });
      case 'paragraph':
        return this.paragraph(this.pieces(node.children), where);
      case 'blockquote':
        return node.children.forEach((child) => this.block(child, { ...where, quote: where.quote + 1 }));
      case 'list':
        return this.list(node, where);
      case 'table':
        return this.table(node, where);
      case 'code':
        return this.add({ ...PLAIN, ...where, kind: 'code', cells: [this.lines(node.value, node)] });
      case 'html':
        if (COMMENT.test(node.value)) return undefined;
        return this.add({ ...PLAIN, ...where, kind: 'paragraph', cells: [this.lines(node.value, node)] });
      case 'thematicBreak':
        return this.add({ ...PLAIN, ...where, kind: 'rule', cells: [[]] });
      case 'footnoteDefinition':
        return node.children.forEach((child) => {
          const cells = [this.pieces('children' in child ? (child.children as PhrasingContent[]) : [])];
          this.add({ ...PLAIN, ...where, kind: 'note', label: node.label ?? node.identifier, cells });
        });
      default:
        return undefined;
    }
  }

  private add(block: Block): void {
    this.blocks.push(block);
  }

  /** A display formula stands alone, also where the Markdown runs on. */
  private paragraph(pieces: readonly Piece[], where: Where): void {
    let open: Piece[] = [];
    let place = where;
    const close = (kind: 'paragraph' | 'formula', cell: readonly Piece[]): void => {
      if (
        cell.length === 0 ||
        (kind === 'paragraph' &&
          cell.every(({ kind, text }) => kind !== 'note' && kind !== 'formula' && text.trim() === ''))
      )
        return;
      this.add({ ...PLAIN, ...place, kind, cells: [cell] });
      if (place.list !== null) place = { ...place, list: { ...place.list, first: false } };
    };
    for (const piece of pieces) {
      if (piece.kind !== 'formula' || !this.formulas.get(piece.start)?.display) {
        open.push(piece);
        continue;
      }
      close('paragraph', open);
      open = [];
      close('formula', [piece]);
    }
    close('paragraph', open);
  }

  private list(node: List, where: Where): void {
    const place: ListPlace = {
      level: (where.list?.level ?? 0) + 1,
      ordered: node.ordered === true,
      list: ++this.lists,
      from: node.start ?? 1,
      first: true,
    };
    for (const item of node.children) {
      const before = this.blocks.length;
      const mark = item.checked === null || item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ ';
      for (const child of item.children) {
        const first = this.blocks.length === before && child.type === 'paragraph';
        if (first && mark !== '' && child.type === 'paragraph') {
          const start = child.position?.start.offset ?? 0;
          this.paragraph([{ kind: 'text', text: mark, look: {}, start, end: start }, ...this.pieces(child.children)], {
            ...where,
            list: place,
          });
        } else this.block(child, { ...where, list: { ...place, first } });
      }
      if (this.blocks.length === before) this.add({ ...PLAIN, ...where, kind: 'paragraph', list: place, cells: [[]] });
    }
  }

  private table(node: Table, where: Where): void {
    const columns = Math.max(...node.children.map(({ children }) => children.length));
    this.add({
      ...PLAIN,
      ...where,
      kind: 'table',
      columns,
      aligned: Array.from({ length: columns }, (_, column) => node.align?.[column] ?? null),
      cells: node.children.flatMap(({ children }) =>
        Array.from({ length: columns }, (_, column) => this.pieces(children[column]?.children ?? [])),
      ),
    });
  }

  private pieces(nodes: readonly PhrasingContent[], look: Look = {}): Piece[] {
    return nodes.flatMap((node): Piece[] => {
      const [start, end] = spanOf(node);
      switch (node.type) {
        case 'text':
          return this.text(node.value, node, look);
        case 'inlineCode':
          return this.code(node.value, node, look);
        case 'strong':
          return this.pieces(node.children, { ...look, bold: true });
        case 'emphasis':
          return this.pieces(node.children, { ...look, italic: true });
        case 'delete':
          return this.pieces(node.children, { ...look, strike: true });
        case 'link':
          return this.pieces(node.children, linked(look, node.url));
        case 'linkReference':
          return this.pieces(node.children, linked(look, this.links.get(node.identifier) ?? ''));
        case 'image':
        case 'imageReference':
          return node.alt ? [{ kind: 'text', text: `[${node.alt}]`, look: { ...look, italic: true }, start, end }] : [];
        case 'break':
          return [{ kind: 'break', text: '', look: {}, start, end }];
        case 'footnoteReference':
          return [{ kind: 'note', text: node.label ?? node.identifier, look: {}, start, end }];
        case 'html':
          if (BREAK.test(node.value)) return [{ kind: 'break', text: '', look: {}, start, end }];
          return COMMENT.test(node.value) ? [] : [{ kind: 'text', text: node.value, look, start, end }];
      }
    });
  }

  private text(value: string, node: Nodes, look: Look): Piece[] {
    const [start, end] = spanOf(node);
    const offsets = sourceOffsets(value, this.masked(start, end), start);
    const pieces: Piece[] = [];
    const at = (index: number): number => offsets[index] ?? end;
    for (let from = 0; from < value.length;) {
      const formula = value[from] === MASK ? this.formulas.get(at(from)) : undefined;
      if (formula) {
        pieces.push({ kind: 'formula', text: formula.latex, look: {}, start: at(from), end: formula.end });
        while (from < value.length && at(from) < formula.end) from += 1;
        continue;
      }
      const next = value.indexOf(MASK, from + 1);
      const to = next < 0 ? value.length : next;
      // A line feed within a paragraph is a space to the reader.
      for (const { 0: token, index } of value.slice(from, to).matchAll(TOKEN))
        pieces.push({
          kind: 'text',
          text: token.replace(/\s*\n\s*/g, ' '),
          look,
          start: at(from + index),
          end: at(from + index + token.length),
        });
      from = to;
    }
    return pieces;
  }

  private code(value: string, node: Nodes, look: Look): Piece[] {
    const [start, end] = spanOf(node);
    // A formula in a table cell's code was masked too: the source has what it was.
    const source = this.markdown.slice(start, end);
    const shown = value.includes(MASK) ? source.replace(/^`+ ?| ?`+$/g, '') : value;
    return [{ kind: 'text', text: shown, look: { ...look, code: true }, start, end }];
  }

  /** Lines of code or HTML as they are written. */
  private lines(value: string, node: Nodes): Piece[] {
    const [start, end] = spanOf(node);
    const offsets = sourceOffsets(value, this.masked(start, end), start);
    const at = (index: number): number => offsets[index] ?? end;
    return [...value.matchAll(/\n|[^\n]+/g)].map(({ 0: line, index }): Piece => {
      const span = { start: at(index), end: at(index + line.length) };
      if (line === '\n') return { kind: 'break', text: '', look: {}, ...span };
      const text = line.includes(MASK) ? this.markdown.slice(span.start, span.end) : line;
      return { kind: 'text', text, look: {}, ...span };
    });
  }

  /** The source as the parser saw it. */
  private masked(start: number, end: number): string {
    let text = this.markdown.slice(start, end);
    for (const [from, { end: to }] of this.formulas) {
      if (from >= end || to <= start) continue;
      const [left, right] = [Math.max(from, start) - start, Math.min(to, end) - start];
      text = text.slice(0, left) + MASK.repeat(right - left) + text.slice(right);
    }
    return text;
  }
}

const spanOf = ({ position }: Nodes): [start: number, end: number] => {
  const start = position?.start.offset ?? 0;
  return [start, position?.end.offset ?? start];
};

const linked = (look: Look, url: string): Look => (SAFE_LINK.test(url) ? { ...look, link: url } : look);
