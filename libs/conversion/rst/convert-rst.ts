import type { Warning } from '../document.ts';
import { decodeText } from '../decode-text.ts';
import type { Draft } from '../draft.ts';
import { encodingWarnings } from '../encoding-warnings.ts';
import { writePieces } from '../pieces/write-pieces.ts';
import { linesOf } from './line.ts';
import { blockReader } from './read-blocks.ts';
import { rstContext } from './rst-context.ts';

const SENTENCES: Readonly<Record<string, (what: readonly string[]) => string>> = {
  'contents-left-out': () => 'The table of contents was left out: it repeats the headings.',
  'embedded-file-left-out': (what) => `The document takes in other files, which were not read: ${what.join(', ')}.`,
  'directive-left-out': (what) => `Left out as not part of the text: ${what.join(', ')}.`,
  'directive-not-known': (what) => `Only the text of these directives was kept: ${what.join(', ')}.`,
};

/** reStructuredText: headings, lists, tables, the usual directives and roles; `math` as LaTeX in its place. */
export const convertRst = (bytes: Uint8Array): Draft => {
  const decoded = decodeText(bytes);
  const lines = linesOf(decoded.text);
  const context = rstContext(lines);
  const { markdown, origins } = writePieces(blockReader(context).blocks(lines));
  const losses = [...context.losses].map(([code, what]): Warning => ({
    code,
    message: SENTENCES[code]?.([...new Set(what)]) ?? '',
  }));
  return {
    markdown,
    origins,
    warnings: [...encodingWarnings(decoded), ...losses],
    title: null,
    pageCount: null,
    runningText: context.runningText,
  };
};
