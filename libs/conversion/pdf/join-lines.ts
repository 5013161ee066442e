/** Lines as running text. A word that was cut at the end of a line is put together again. */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((all, line) => {
    if (/\p{L}-$/u.test(all) && /^\p{Ll}/u.test(line)) return all.slice(0, -1) + line;
    return all === '' ? line : `${all} ${line}`;
  }, '');
