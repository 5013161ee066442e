import type { Place } from '../draft.ts';
import { formatNumber } from '../docx/format-number.ts';
import { splitLines } from '../docx/split-lines.ts';
import type { Inline } from '../inlines/inline.ts';
import { writeInlines } from '../inlines/write-inlines.ts';
import type { Relationship } from '../office/open-office.ts';
import type { Piece } from '../pieces/piece.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { bulletOf, type Bullet } from './bullets.ts';
import { readParagraph } from './read-paragraph.ts';

export interface TextContext {
  readonly place: Place;
  readonly links: ReadonlyMap<string, Relationship>;
  /** List styles that the paragraphs inherit from, nearest first. */
  readonly styles: readonly (XmlElement | undefined)[];
  readonly inTable: boolean;
}

/** A number scheme such as `romanLcParenR`: a kind of number, then what stands around it. */
const SCHEMES: readonly (readonly [start: string, format: string])[] = [
  ['alphaLc', 'lowerLetter'],
  ['alphaUc', 'upperLetter'],
  ['romanLc', 'lowerRoman'],
  ['romanUc', 'upperRoman'],
];

const labelOf = (value: number, scheme: string): string => {
  const format = SCHEMES.find(([start]) => scheme.startsWith(start))?.[1] ?? 'decimal';
  const number = formatNumber(value, format);
  if (scheme.endsWith('ParenBoth')) return `(${number})`;
  return `${number}${scheme.endsWith('ParenR') ? ')' : scheme.endsWith('Plain') ? '' : '.'}`;
};

/** Markdown knows `1.` and `1)`; other labels stay in the text of a bullet. */
const itemOf = (label: string, level: number, text: string, place: Place): Piece => {
  const known = /^\d{1,9}[.)]?$/.test(label);
  if (!known) return { kind: 'item', place, level, marker: '-', text: `${label} ${text}` };
  return { kind: 'item', place, level, marker: /\d$/.test(label) ? `${label}.` : label, text };
};

const isDisplay = (inlines: readonly Inline[]): boolean =>
  inlines.every((inline) => inline.kind === 'formula' || (inline.kind === 'text' && inline.text.trim() === ''));

/** The paragraphs of a text body: list items where they are bulleted or numbered, formulas where they stand alone. */
export const readText = (body: XmlElement, { place, links, styles, inTable }: TextContext): Piece[] => {
  const pieces: Piece[] = [];
  /** Last number at each level. */
  const numbers = new Map<number, { scheme: string; value: number }>();
  const inherited = [childOf(body, 'a:lstStyle'), ...styles];

  const nextNumber = (level: number, { scheme, start }: Extract<Bullet, { kind: 'number' }>): number => {
    const before = numbers.get(level);
    const value = before !== undefined && before.scheme === scheme ? before.value + 1 : start;
    numbers.set(level, { scheme, value });
    return value;
  };

  for (const paragraph of childrenOf(body, 'a:p')) {
    const properties = childOf(paragraph, 'a:pPr');
    const level = Math.min(8, Math.max(0, Number(properties?.attributes['lvl'] ?? 0) || 0));
    const inlines = readParagraph(paragraph, links);
    const text = writeInlines(inlines, { inTable });
    if (text === '') continue;
    const bullet = bulletOf(properties, inherited, level);
    for (const deeper of numbers.keys()) if (deeper > level) numbers.delete(deeper);
    if (bullet.kind !== 'number') numbers.delete(level);
    if (isDisplay(inlines) && !inTable) {
      for (const inline of inlines) {
        if (inline.kind === 'formula') pieces.push({ kind: 'formula', place, latex: inline.latex, after: '' });
      }
    } else if (bullet.kind === 'none') pieces.push(...splitLines(text, place));
    else if (bullet.kind !== 'number') pieces.push({ kind: 'item', place, level, marker: '-', text });
    else pieces.push(itemOf(labelOf(nextNumber(level, bullet), bullet.scheme), level, text, place));
  }
  return pieces;
};
