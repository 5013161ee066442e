const PUNCTUATION = '[!-/:-@[-`{-~]';

/** What would be read as markup inside a line; `_` inside a word and `*` between spaces are no markup. */
const INLINE = new RegExp(
  [
    String.raw`\\(?=${PUNCTUATION})`,
    '`',
    String.raw`\*(?!(?<=(?:^|\s)\*)(?:\s|$))`,
    String.raw`_(?!(?<=[\p{L}\p{N}]_+)[\p{L}\p{N}{_])(?!(?<=(?:^|\s)_)(?:\s|$))`,
    String.raw`\[(?=\^|[^\]\n]*\][([])`,
    String.raw`<(?=[A-Za-z/!?])`,
    String.raw`&(?=#?\w{1,32};)`,
    '~(?=~)',
  ].join('|'),
  'gu',
);

/** What would be read as the start of a block. Typed list markers ("1. ", "- ") stay: they are what the reader sees. */
const LINE_START =
  /^(\s*)(#{1,6}(?=\s|$)|>|(?:[-=_]{2,}|[-=+*])(?=\s*$)|~{3}|\d{4,9}(?=[.)](?:\s|$))|\[(?=[^\]\n]+\]:))/;

/** Escapes text so that Markdown shows it as it is, and touches nothing that would be shown anyway. */
export const escapeMarkdown = (text: string): string => text.replace(INLINE, (mark) => `\\${mark}`);

/** Escapes the start of a line (already escaped inside) that would begin a heading, a quote, a rule or a definition. */
export const escapeLineStart = (line: string): string =>
  line.replace(LINE_START, (_, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
