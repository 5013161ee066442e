import { diffArrays } from 'diff';

/** A stretch of two texts: in both, in the first only, or in the second only. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/**
 * What is never cut in two, as on the server: formulas, code, addresses of links, HTML tags, LaTeX commands; numbers and times
 * with their signs and units, words, runs of spaces, single characters.
 */
const TOKEN =
  /\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,500}\$|`[^`\n]{1,500}`|\]\([^()\s]{1,500}\)|<\/?[a-z][^<>]{0,200}>|\\[a-z]+|[+-]?\d+(?:[.,:]\d+)*(?:\s?(?:%|bps?\b))?|[\p{L}_][\p{L}\p{N}_'’-]*|[^\S\n]+|\n|\*{1,3}|./gsu;

/** Differences looked for, at most: the time goes with the square of it. Beyond, all of it was rewritten. */
const MAX_WORDS = 1_500;

/** How `before` became `after`, word by word. The pieces that are not `come` make `before`, those that are not `gone` make `after`. */
export const wordDiff = (before: string, after: string): readonly Piece[] => {
  const parts = diffArrays([...(before.match(TOKEN) ?? [])], [...(after.match(TOKEN) ?? [])], {
    maxEditLength: MAX_WORDS,
  });
  if (!parts)
    return pieces([
      ['gone', before],
      ['come', after],
    ]);
  const raw = parts.map(({ added, removed, value }): readonly [Piece['kind'], string] => [
    added ? 'come' : removed ? 'gone' : 'same',
    value.join(''),
  ]);
  return pieces(bridged(raw));
};

/** Two changes with nothing but spaces between them are one: a phrase that was rewritten, not word after word. */
const bridged = (raw: readonly (readonly [Piece['kind'], string])[]): (readonly [Piece['kind'], string])[] =>
  raw.flatMap(([kind, text], n) => {
    const between = kind === 'same' && /^ +$/.test(text) && n > 0 && n < raw.length - 1;
    return between
      ? [
          ['gone', text],
          ['come', text],
        ]
      : [[kind, text]];
  });

/** Changes side by side become one removal and one insertion; empty ones go. */
const pieces = (raw: readonly (readonly [Piece['kind'], string])[]): readonly Piece[] => {
  const done: Piece[] = [];
  let [gone, come] = ['', ''];
  const flush = (): void => {
    if (gone !== '') done.push({ kind: 'gone', text: gone });
    if (come !== '') done.push({ kind: 'come', text: come });
    [gone, come] = ['', ''];
  };
  for (const [kind, text] of raw) {
    if (kind === 'gone') gone += text;
    else if (kind === 'come') come += text;
    else {
      flush();
      if (text !== '') done.push({ kind, text });
    }
  }
  flush();
  return done;
};

const GAP = ' … ';

/** The same with long stretches that did not change cut down to `context` characters beside each change. */
export const shortened = (pieces: readonly Piece[], context: number): readonly Piece[] =>
  pieces.map((piece, n) => {
    const { kind, text } = piece;
    const isFirst = n === 0;
    const isLast = n === pieces.length - 1;
    if (kind !== 'same' || text.length <= context * (isFirst || isLast ? 1 : 2) + GAP.length) return piece;
    const head = isFirst ? '' : text.slice(0, context);
    const tail = isLast ? '' : text.slice(-context);
    return { kind, text: head + GAP + tail };
  });
