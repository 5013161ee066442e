/** Letters of the Symbol font at 0x41… and 0x61…: it draws Greek where text has Latin. */
const SYMBOL_UPPER = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SYMBOL_LOWER = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '−',
  0x40: '≅',
  0x5e: '⊥',
  0xa3: '≤',
  0xa5: '∞',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb5: '∝',
  0xb6: '∂',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xce: '∈',
  0xcf: '∉',
  0xd1: '∇',
  0xd5: '∏',
  0xd6: '√',
  0xd7: '⋅',
  0xd9: '∧',
  0xda: '∨',
  0xde: '⇒',
  0xae: '→',
  0xac: '←',
  0xe5: '∑',
  0xf2: '∫',
  0x22: '∀',
  0x24: '∃',
  0xc5: '⊕',
  0xc4: '⊗',
  0xc7: '∩',
  0xc8: '∪',
  0xcc: '⊂',
  0xcd: '⊆',
};

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6f: '☐',
  0xa8: '☐',
  0x71: '☐',
  0xfe: '☑',
  0x52: '☑',
  0xfd: '☒',
  0xfc: '✓',
  0xfb: '✗',
  0x6c: '•',
  0x6e: '•',
  0xa7: '•',
  0xe0: '→',
  0xe8: '→',
  0xf0: '→',
};

const ofSymbol = (code: number): string | undefined =>
  SYMBOL[code] ?? SYMBOL_UPPER[code - 0x41] ?? (code >= 0x61 ? SYMBOL_LOWER[code - 0x61] : undefined);

const translate = (character: string, font: string): string => {
  const code = character.charCodeAt(0);
  // Word stores characters of these fonts in the private area F000–F0FF, or as the plain byte.
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) return ofSymbol(byte) ?? String.fromCharCode(byte);
  return WINGDINGS[byte] ?? (code === byte ? character : '•');
};

export const isSymbolFont = (font: string | undefined): font is string =>
  font !== undefined && /^(?:symbol|wingdings(?: [23])?)$/i.test(font);

/** Text as a symbol font draws it, in Unicode. */
export const symbolText = (text: string, font: string): string =>
  Array.from(text, (character) => (/\s/.test(character) ? character : translate(character, font))).join('');
