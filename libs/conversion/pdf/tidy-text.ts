/** Characters of symbol fonts without a meaning of their own: in running text they are bullets. */
export const SYMBOL_BULLET = /[\uE000-\uF8FF]/;

const UNEVEN = /\s\s|[^\S ]/;

/** Text whose runs of white space are one space each. */
export const oneSpaced = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** Takes back what the parser escapes without need: names such as `index_level` are no emphasis. */
export const tidyText = (text: string): string => {
  const names = text.includes('\\_') ? text.replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_') : text;
  return oneSpaced(names);
};
