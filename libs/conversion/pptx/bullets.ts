import { childOf, elementsOf, type XmlElement } from '../xml/xml-element.ts';

/** How a paragraph is marked: by a sign, or by a number in one of Office's schemes. */
export type Bullet =
  | { readonly kind: 'none' }
  | { readonly kind: 'sign' }
  | { readonly kind: 'number'; readonly scheme: string; readonly start: number };

const NONE: Bullet = { kind: 'none' };

/** What paragraph properties say about the bullet; undefined when they leave it to what they inherit from. */
const bulletIn = (properties: XmlElement | undefined): Bullet | undefined => {
  for (const child of properties === undefined ? [] : elementsOf(properties)) {
    if (child.name === 'a:buNone') return NONE;
    if (child.name === 'a:buChar' || child.name === 'a:buBlip') return { kind: 'sign' };
    if (child.name === 'a:buAutoNum') {
      const { type = 'arabicPeriod', startAt = '1' } = child.attributes;
      return { kind: 'number', scheme: type, start: Number(startAt) || 1 };
    }
  }
  return undefined;
};

/**
 * Bullet of a paragraph at a level from 0: its own properties, then the list styles that it inherits from, nearest
 * first (shape, layout, master, text style of the master).
 */
export const bulletOf = (
  properties: XmlElement | undefined,
  styles: readonly (XmlElement | undefined)[],
  level: number,
): Bullet => {
  const own = bulletIn(properties);
  if (own !== undefined) return own;
  for (const style of styles) {
    const inherited = bulletIn(childOf(style, `a:lvl${level + 1}pPr`));
    if (inherited !== undefined) return inherited;
  }
  return NONE;
};
