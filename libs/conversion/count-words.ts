const TOKEN = /\S+/g;
const WORDLIKE = /[\p{L}\p{N}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * Number of words in a text: runs without white space that hold a letter or a digit; in scripts that do not part words
 * by spaces, every ideograph or kana counts (as word processors do). Markdown markers alone (`#`, `|---|`) are no words.
 */
export const countWords = (text: string): number => {
  let count = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    const ideographs = token.match(IDEOGRAPH)?.length ?? 0;
    count += ideographs > 0 ? ideographs : Number(WORDLIKE.test(token));
  }
  return count;
};
