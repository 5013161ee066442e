/** The words of a line of Markdown without its markers: for titles, not for exact work. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/^#{1,6}\s+|\s+#*$/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*{1,3}|_{2,3}|`+|~~)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
