import { childOf, elementsOf, valueOf, type XmlElement } from '../xml/xml-element.ts';
import { count, placeOf, type DocxContext } from './docx-context.ts';
import { isDeleted } from './is-deleted.ts';
import type { Place } from '../draft.ts';
import type { Inline } from '../inlines/inline.ts';
import type { ListLabel } from './numbering.ts';
import type { Piece } from '../pieces/piece.ts';
import { readInlines } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { splitLines } from './split-lines.ts';
import type { Style } from './styles.ts';
import { withoutEmphasis, writeInlines } from '../inlines/write-inlines.ts';

const MARKDOWN_NUMBER = /^\d{1,9}[.)]?$/;
const CHECKBOX = /^([☐☑☒])\s*/;
const BODY_TEXT_LEVEL = 9;
/** What may stand beside a formula on its line: punctuation, and its number. */
const FORMULA_NUMBER = /^\s*[,.;]?\s*(?:\([\w.]+\))?\s*$/;

/** A list label as a Markdown marker, and what of it has to stand in the text because Markdown has no such number. */
const markerOf = (label: string): { marker: string; prefix: string } => {
  if (label === '•') return { marker: '-', prefix: '' };
  if (!MARKDOWN_NUMBER.test(label)) return { marker: '-', prefix: `${label} ` };
  return { marker: /\d$/.test(label) ? `${label}.` : label, prefix: '' };
};

/** Reads paragraphs and tables, in order, into pieces. Keeps what one paragraph leaves to the next. */
export const blockReader = (context: DocxContext): { read: (node: XmlElement) => Piece[] } => {
  let carried: Inline[] = [];

  const labelOf = (
    properties: XmlElement | undefined,
    style: Style,
    styleId: string | undefined,
  ): ListLabel | undefined => {
    const own = childOf(properties, 'w:numPr');
    const numberingId = valueOf(own, 'w:numId') ?? style.numberingId;
    if (numberingId === undefined || numberingId === '0') return undefined;
    const fromStyle = style.numberingLevel ?? context.numbering.levelOfStyle(numberingId, styleId);
    return context.numbering.next(numberingId, Number(valueOf(own, 'w:ilvl') ?? fromStyle));
  };

  const withFormulas = (inlines: readonly Inline[], place: Place): Piece[] => {
    const pieces: Piece[] = [];
    let open: Inline[] = [];
    const close = (): void => {
      pieces.push(...splitLines(writeInlines(open, context), place));
      open = [];
    };
    const onlyFormulas = inlines.every(
      (inline) => inline.kind === 'formula' || (inline.kind === 'text' && FORMULA_NUMBER.test(inline.text)),
    );
    inlines.forEach((inline) => {
      if (inline.kind !== 'formula' || (!inline.display && !onlyFormulas)) return open.push(inline);
      close();
      return pieces.push({ kind: 'formula', place, latex: inline.latex, after: '' });
    });
    close();
    return numberedFormulas(pieces);
  };

  /** "(3)" after a display formula is its number. */
  const numberedFormulas = (pieces: readonly Piece[]): Piece[] =>
    pieces.flatMap((piece, i) => {
      const next = pieces[i + 1];
      const last = pieces[i - 1];
      const isMark = (it: Piece | undefined): it is Piece & { text: string } =>
        it?.kind === 'paragraph' && FORMULA_NUMBER.test(it.text);
      if (piece.kind === 'formula' && isMark(next)) return [{ ...piece, after: next.text }];
      return last?.kind === 'formula' && isMark(piece) ? [] : [piece];
    });

  const pieceOf = (
    inlines: Inline[],
    style: Style,
    level: number | undefined,
    label: ListLabel | undefined,
  ): Piece[] => {
    const place = placeOf(context);
    if (style.role === 'title' || level !== undefined) {
      const text = writeInlines(withoutEmphasis(inlines), context).replace(/\s*\n\s*/g, ' ');
      if (text === '') return [];
      const numbered =
        label === undefined || label.label === '•' || label.label === '' ? text : `${label.label} ${text}`;
      return [level === undefined ? { kind: 'title', place, text } : { kind: 'heading', place, level, text: numbered }];
    }
    if (style.role === 'code') {
      return [
        {
          kind: 'code',
          place,
          text: inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
        },
      ];
    }
    const text = writeInlines(inlines, context);
    if (text === '') return [];
    const box = CHECKBOX.exec(text)?.[1];
    if (box !== undefined) {
      const marker = `- [${box === '☐' ? ' ' : 'x'}]`;
      return [{ kind: 'item', place, level: label?.level ?? 0, marker, text: text.replace(CHECKBOX, '') }];
    }
    if (label !== undefined && label.label !== '') {
      const { marker, prefix } = markerOf(label.label);
      return [{ kind: 'item', place, level: label.level, marker, text: prefix + text }];
    }
    return style.role === 'quote' ? [{ kind: 'quote', place, text }] : withFormulas(inlines, place);
  };

  const readParagraph = (node: XmlElement): Piece[] => {
    context.paragraph++;
    const properties = childOf(node, 'w:pPr');
    const styleId = valueOf(properties, 'w:pStyle');
    const style = styleId === undefined ? context.styles.normal : context.styles.of(styleId);
    const inlines = [...carried, ...readInlines(node, style, context)];
    carried = [];
    if (isDeleted(childOf(properties, 'w:rPr'))) {
      // Without its mark the paragraph runs into the next.
      carried = inlines;
      return [];
    }
    if (style.role === 'contents') {
      if (inlines.length > 0) count(context, 'contents-left-out');
      return [];
    }
    const outline = Number(valueOf(properties, 'w:outlineLvl') ?? style.outlineLevel ?? BODY_TEXT_LEVEL);
    const hasText = inlines.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
    // Word counts an empty list paragraph too, but prints its number beside nothing.
    const label = hasText ? labelOf(properties, style, styleId) : undefined;
    const pieces = hasText ? pieceOf(inlines, style, outline < BODY_TEXT_LEVEL ? outline : undefined, label) : [];
    return [...pieces, ...context.attached.splice(0).flatMap(readAttached)];
  };

  const readAttached = (node: XmlElement): Piece[] => {
    if (node.name !== 'c:chart') return elementsOf(node).flatMap(read);
    const target = context.relationships.get(node.attributes['r:id'] ?? '')?.target;
    return target === undefined ? [] : [{ kind: 'chart', place: placeOf(context), part: target }];
  };

  const read = (node: XmlElement): Piece[] => {
    switch (node.name) {
      case 'w:p':
        return readParagraph(node);
      case 'w:tbl':
        return readTable(node, context, read);
      case 'mc:AlternateContent':
        return elementsOf(childOf(node, 'mc:Choice') ?? node).flatMap(read);
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return elementsOf(node).flatMap(read);
      case 'w:altChunk':
        count(context, 'embedded-file-left-out');
        return [];
      case 'm:oMathPara':
      case 'm:oMath':
        // Some writers leave out the paragraph.
        return readParagraph({ name: 'w:p', attributes: {}, children: [node] });
      default:
        return [];
    }
  };

  return { read };
};
