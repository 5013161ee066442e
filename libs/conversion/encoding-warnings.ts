import type { Warning } from './document.ts';
import type { DecodedText } from './decode-text.ts';

/** Tells the reader when the encoding was a guess, or when bytes could not be read in it. */
export const encodingWarnings = ({ text, encoding, certain }: DecodedText): Warning[] => [
  ...(certain
    ? []
    : [{ code: 'encoding-guessed', message: `The file does not say its encoding; it was read as ${encoding}.` }]),
  ...(text.includes('\uFFFD')
    ? [{ code: 'characters-lost', message: `Some characters could not be read as ${encoding}.` }]
    : []),
];
