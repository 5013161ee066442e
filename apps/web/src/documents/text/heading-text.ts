/** A heading's words, without the marks of Markdown around and in them. */
export const headingText = (source: string): string =>
  source
    .split('\n', 1)[0]
    ?.replace(/^\s*#{1,6}\s+|\s+#+\s*$/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)(\*{1,3}|`+|~~|(?<!\w)_{1,2}|_{1,2}(?!\w))/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim() ?? '';
