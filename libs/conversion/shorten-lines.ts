/** Lines are cut only where they are long, and keep this much at either end: markers of blocks stand there. */
const LONG = 72;
const HEAD = 40;
const TAIL = 8;

/** Signs that may mean something to a block wherever they stand: HTML, formulas, code, definitions. */
const MEANINGFUL = /[<>`~$[\]\\|]/;
const TABLE_ROW = /^\|.*\|$/;
const DELIMITER_ROW = /^\|(?: *:?-+:? *\|)+$/;

export interface ShortenedText {
  readonly text: string;
  /** The place in the whole text of a place in the shortened one. */
  restore(offset: number): number;
}

/**
 * Cuts out what a reader of block structure does not need, the middle of long lines and the cells of table bodies,
 * because Markdown parsers take each character in turn. Blocks begin and end where they did.
 */
export const shortenLines = (markdown: string): ShortenedText => {
  /** Places from which on the same shift holds. */
  const places: number[] = [0];
  const shifts: number[] = [0];
  let text = '';
  let kept = 0;
  let inTable = false;

  /** Leaves out the characters from `from` to `to`. */
  const cut = (from: number, to: number): void => {
    text += markdown.slice(kept, from);
    places.push(text.length);
    shifts.push(to - text.length);
    kept = to;
  };

  for (let at = 0; at < markdown.length;) {
    const newline = markdown.indexOf('\n', at);
    const end = newline < 0 ? markdown.length : newline;
    const line = markdown.slice(at, end);
    if (inTable && TABLE_ROW.test(line)) {
      if (line.length > 4) cut(at + 1, end - 1);
    } else {
      inTable = DELIMITER_ROW.test(line);
      if (line.length > LONG && !MEANINGFUL.test(line.slice(HEAD, -TAIL))) cut(at + HEAD, end - TAIL);
    }
    at = end + 1;
  }
  text += markdown.slice(kept);

  return {
    text,
    restore: (offset) => {
      let low = 0;
      for (let high = places.length; high - low > 1;) {
        const middle = (low + high) >> 1;
        if ((places[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return offset + (shifts[low] ?? 0);
    },
  };
};
