/** Code points that a Typst string cannot hold as they are. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/** A Typst string literal: the only form in which text of a document comes into markup, so that none of it is run. */
export const literal = (text: string): string =>
  `"${text.toWellFormed().replace(/[\\"]/g, '\\$&').replace(CONTROL, '').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;

/** Text as content. */
export const content = (text: string): string => `#${literal(text)}`;
