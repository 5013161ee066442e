const LETTER = /[\p{L}\p{N}\p{M}]/u;
const SURROGATES_FROM = 0xd800;
const SURROGATES_TO = 0xdfff;

/** 1 for letters and digits, 2 for anything else, 0 for what nobody has asked for yet. */
const known = new Uint8Array(65_536);

/** Is this UTF-16 unit a letter or a digit, or half of a character beyond them? Asked for every character of a document. */
export const isLetter = (unit: number): boolean => {
  const answer = known[unit];
  if (answer !== 0) return answer === 1;
  const letter = (unit >= SURROGATES_FROM && unit <= SURROGATES_TO) || LETTER.test(String.fromCharCode(unit));
  known[unit] = letter ? 1 : 2;
  return letter;
};
