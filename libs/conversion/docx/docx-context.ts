import type { Place } from '../draft.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { Numbering } from './numbering.ts';
import type { PictureNames } from '../office/keep-pictures.ts';
import type { Relationship } from '../office/open-office.ts';
import type { Styles } from './styles.ts';

/** A field such as HYPERLINK or TOC: instructions first, then what it shows. */
export interface OpenField {
  instruction: string;
  showsResult: boolean;
}

/** What reading one part of a Word file knows and collects. */
export interface DocxContext {
  /** Name of the part. */
  readonly part: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Addresses of the part's pictures by relationship. */
  readonly pictures: PictureNames;
  /** Numbers of footnotes and endnotes (`footnote 3`) in the order in which the text refers to them. */
  readonly notes: Map<string, number>;
  /** Fields begin and end in different paragraphs. */
  readonly fields: OpenField[];
  /** Text boxes and charts of the paragraph in work: they follow it. */
  readonly attached: XmlElement[];
  /** How often something was left out, by the code of the warning. */
  readonly losses: Map<string, number>;
  /** Paragraphs of the part, counted from 1. */
  paragraph: number;
  inTable: boolean;
}

/** The paragraph in work. */
export const placeOf = ({ part, paragraph }: DocxContext): Place => ({ source: { part, paragraph } });

export const count = (context: DocxContext, code: string): void => {
  context.losses.set(code, (context.losses.get(code) ?? 0) + 1);
};
