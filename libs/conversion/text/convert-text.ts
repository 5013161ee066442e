import { decodeText } from '../decode-text.ts';
import { encodingWarnings } from '../encoding-warnings.ts';
import type { Draft, Origin } from '../draft.ts';

/** Four would make a code block of an indented paragraph, which readers of the Markdown skip. */
const INDENTED = /^(?: {4,}| {0,3}\t[ \t]*)(?=\S)/;

/** A plain text is its own Markdown; only deep indentation is cut to three spaces. */
export const convertText = (bytes: Uint8Array): Draft => {
  const decoded = decodeText(bytes);
  const origins: Origin[] = [];
  let markdown = '';
  let sourceStart = 0;
  for (const line of decoded.text.split(/(?<=\n)/)) {
    const start = markdown.length;
    markdown += line.replace(INDENTED, '   ');
    origins.push({ start, end: markdown.length, source: { start: sourceStart, end: sourceStart + line.length } });
    sourceStart += line.length;
  }
  return { markdown, warnings: encodingWarnings(decoded), origins, title: null, pageCount: null };
};
