/** Where something is printed: PDF points from the top left of a page. */
export interface PrintedBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words of one line overlap by at least this part of the lower one's height. */
const SAME_LINE = 0.5;

/** Words that are further apart than so many heights stand in different columns. */
const COLUMN_GAP = 1.5;

const continues = (line: PrintedBox, word: PrintedBox): boolean => {
  const overlap = Math.min(line.y + line.height, word.y + word.height) - Math.max(line.y, word.y);
  const gap = Math.max(word.x - (line.x + line.width), line.x - (word.x + word.width));
  return (
    line.page === word.page &&
    overlap >= SAME_LINE * Math.min(line.height, word.height) &&
    gap <= COLUMN_GAP * Math.max(line.height, word.height)
  );
};

const union = (a: PrintedBox, b: PrintedBox): PrintedBox => {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    page: a.page,
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
};

/** The boxes of words, in the order of the text, put together to one for each printed line. */
export const linesOfWords = (words: readonly PrintedBox[]): PrintedBox[] => {
  const lines: PrintedBox[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && continues(last, word)) lines[lines.length - 1] = union(last, word);
    else lines.push(word);
  }
  return lines;
};
