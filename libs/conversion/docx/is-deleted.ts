import { childOf, type XmlElement } from '../xml/xml-element.ts';

/** The mark of a paragraph, or a row, may itself be deleted. */
export const isDeleted = (properties: XmlElement | undefined): boolean =>
  childOf(properties, 'w:del') !== undefined || childOf(properties, 'w:moveFrom') !== undefined;
