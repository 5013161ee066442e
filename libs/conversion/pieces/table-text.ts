import { escapeMarkdown } from '../escape-markdown.ts';

/** Plain text as the text of a table cell: markup escaped, line breaks as `<br>`. */
export const tableText = (text: string): string =>
  escapeMarkdown(text)
    .replaceAll('|', '\\|')
    .trim()
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/\s+/g, ' ');
