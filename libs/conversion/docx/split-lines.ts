import type { Place } from '../draft.ts';
import type { Piece } from '../pieces/piece.ts';

const MARKER = /^([-*•◦▪‣·–]|\d{1,3}[.)])\s+(?=\S)/;
/** A line at least this long was broken because the margin came, not because the author ended something. */
const WRAPPED = 50;

const endsSentence = (line: string): boolean => /[.!?:;]["”’)]?$/.test(line);

/** A break inside a sentence is none to the reader. */
const joiner = (line: string, next: string): string => {
  const wrapped = line.length >= WRAPPED && !endsSentence(line);
  return wrapped || /^\p{Ll}/u.test(next) ? '\n' : '  \n';
};

/**
 * Cuts a paragraph at the line breaks that its author set: lines that begin with a typed bullet or number become list
 * items, an empty line ends a paragraph, others stay lines of one paragraph.
 */
export const splitLines = (text: string, place: Place): Piece[] => {
  const pieces: Piece[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    const joinedLines = open.reduce((all, line, i) => all + joiner(open[i - 1] ?? '', line) + line);
    pieces.push({ kind: 'paragraph', place, text: joinedLines });
    open = [];
  };
  for (const line of text.split('\n').map((part) => part.trim())) {
    const marker = MARKER.exec(line);
    if (line === '') close();
    else if (marker === null) open.push(line);
    else {
      close();
      const [whole, sign = ''] = marker;
      const ordered = /^\d/.test(sign);
      pieces.push({ kind: 'item', place, level: 0, marker: ordered ? sign : '-', text: line.slice(whole.length) });
    }
  }
  close();
  return pieces;
};
