const TOKEN = /\S+/g;
const WORDLIKE = /[\p{L}\p{N}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const ASCII = 0x80;
const SPACE = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;

const isAsciiSpace = (unit: number): boolean => unit === SPACE || (unit >= TAB && unit <= RETURN);
const isAsciiLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

const countAnyWords = (text: string): number => {
  let count = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    const ideographs = token.match(IDEOGRAPH)?.length ?? 0;
    count += ideographs > 0 ? ideographs : Number(WORDLIKE.test(token));
  }
  return count;
};

/**
 * Number of words in a text: runs without white space that hold a letter or a digit; in scripts that do not part words
 * by spaces, every ideograph or kana counts (as word processors do). Markdown markers alone (`#`, `|---|`) are no words.
 */
export const countWords = (text: string): number => {
  let count = 0;
  let from = 0;
  let lettered = false;
  let foreign = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : SPACE;
    if (unit >= ASCII) foreign = true;
    else if (!isAsciiSpace(unit)) lettered ||= isAsciiLetter(unit);
    else {
      // Only beyond ASCII do words need the tables of Unicode.
      if (foreign) count += countAnyWords(text.slice(from, i));
      else if (lettered) count++;
      from = i + 1;
      lettered = false;
      foreign = false;
    }
  }
  return count;
};
