import { oneSpaced } from './tidy-text.ts';
import { holds, unionOf, type Area, type TextItem } from './page.ts';

/** A line of text as it is printed. */
export interface Line extends Area {
  readonly text: string;
  /** Whole line in bold, in italics. */
  readonly bold: boolean;
  readonly italic: boolean;
}

const BOLD = /bold|black|heavy|semibold|demi|(?:sf|cm)bx/i;
const ITALIC = /ital|obliq|slant|(?:sf|cm)ti/i;
/** Points between two items that belong to one word. */
const KERNING = 0.7;

const lineOf = (items: readonly TextItem[]): Line => {
  const inOrder = [...items].sort((a, b) => a.x - b.x);
  const text = inOrder.reduce((all, item, i) => {
    const before = inOrder[i - 1];
    const apart = before !== undefined && item.x - (before.x + before.width) > KERNING;
    return all + (apart ? ' ' : '') + item.text;
  }, '');
  return {
    ...unionOf(inOrder),
    text: oneSpaced(text),
    bold: items.every(({ fontName }) => BOLD.test(fontName ?? '')),
    italic: items.every(({ fontName }) => ITALIC.test(fontName ?? '')),
  };
};

const middleOf = ({ y, height }: Area): number => y + height / 2;

/** The printed lines in a part of a page, from top to bottom. Turned text is left out. */
export const linesIn = (items: readonly TextItem[], area: Area): Line[] => {
  const rows: TextItem[][] = [];
  const inside = items.filter((item) => (item.rotation ?? 0) === 0 && item.text.trim() !== '' && holds(area, item));
  for (const item of inside.sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    const sameLine =
      first !== undefined && Math.abs(middleOf(first) - middleOf(item)) < Math.min(first.height, item.height) / 2;
    if (sameLine && row !== undefined) row.push(item);
    else rows.push([item]);
  }
  return rows.map(lineOf);
};
