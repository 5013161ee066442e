const letters = (text: string): string => text.replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** Do two texts hold the same letters and digits in the same order? Markup, spaces and hyphens do not count. */
export const sameLetters = (a: string, b: string): boolean => letters(a) === letters(b);
