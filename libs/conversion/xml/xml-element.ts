/** An element with its prefix as written (`w:p`). Text stands between the elements as strings. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export const elementsOf = (node: XmlElement): XmlElement[] =>
  node.children.filter((child) => typeof child !== 'string');

/** First child of that name. */
export const childOf = (node: XmlElement | undefined, name: string): XmlElement | undefined => {
  for (const child of node?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
};

export const childrenOf = (node: XmlElement | undefined, name: string): XmlElement[] =>
  node === undefined ? [] : elementsOf(node).filter((child) => child.name === name);

/** First descendant of that name, in document order. */
export const findElement = (node: XmlElement | undefined, name: string): XmlElement | undefined => {
  if (node === undefined) return undefined;
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Every descendant of that name, in document order. */
export const findElements = (node: XmlElement, name: string): XmlElement[] =>
  elementsOf(node).flatMap((child) => (child.name === name ? [child] : findElements(child, name)));

export const textOf = (node: XmlElement): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Value of `w:val` (or `m:val`) of a child: how Office writes most properties. */
export const valueOf = (node: XmlElement | undefined, name: string): string | undefined => {
  const attributes = childOf(node, name)?.attributes;
  return attributes?.['w:val'] ?? attributes?.['m:val'];
};

/** A switch such as `<w:b/>`: on unless it says otherwise; undefined when it is absent. */
export const switchOf = (node: XmlElement | undefined, name: string): boolean | undefined => {
  const child = childOf(node, name);
  if (child === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(child.attributes['w:val'] ?? child.attributes['m:val'] ?? '1');
};
