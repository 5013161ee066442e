/** Characters of symbol fonts without a meaning of their own: in running text they are bullets. */
export const SYMBOL_BULLET = /[\uE000-\uF8FF]/;

/** Takes back what the parser escapes without need: names such as `index_level` are no emphasis. */
export const tidyText = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replace(/\s+/g, ' ')
    .trim();
