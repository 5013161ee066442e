import { digest } from '#kernel';
import type { IrBlock, Sentence, Table } from '../ir.ts';
import { inlineSymbols } from './inline-symbols.ts';
import { FILLER, maskProse } from './mask-prose.ts';
import { remember } from './remember.ts';
import { splitSentences } from './split-sentences.ts';

const CELL_WORDS = 4;

const firstId = remember((key) => digest('sentence', key, '1'));

/** Sentences of paragraphs, list items, quotes and wordy table cells, in order. Ids come from the words and their occurrence. */
export const buildSentences = (
  markdown: string,
  blocks: readonly IrBlock[],
  tables: readonly Table[],
): readonly Sentence[] => {
  const seen = new Map<string, number>();
  const cells = new Map(tables.map((table) => [table.blockId, table.rows.flatMap((row) => row.cells)]));
  const sentences: Sentence[] = [];
  let lead: string | null = null;
  const add = (text: string, start: number, kind: Sentence['kind'], block: IrBlock): void => {
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const key = text.replace(/\s+/g, ' ').toLowerCase();
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const id = occurrence === 1 ? firstId(key) : digest('sentence', key, String(occurrence));
    const { id: blockId, sectionId } = block;
    sentences.push({
      id,
      text,
      start,
      end: start + text.length,
      kind,
      blockId,
      sectionId,
      lead: kind === 'list_item' ? lead : null,
      symbols: text.includes(FILLER) ? inlineSymbols(markdown.slice(start, start + text.length)) : [],
    });
  };
  for (const block of blocks) {
    if (block.kind === 'heading') lead = null;
    if (block.kind === 'table') {
      for (const cell of cells.get(block.id) ?? []) {
        const text = maskProse(markdown, cell);
        if (text.split(/\s+/).length >= CELL_WORDS) add(text, cell.start, 'cell', block);
      }
    }
    if (block.kind !== 'paragraph' && block.kind !== 'list_item' && block.kind !== 'quote') continue;
    const masked = maskProse(markdown, block);
    const spans = splitSentences(masked);
    for (const { start, end } of spans) add(masked.slice(start, end), block.start + start, block.kind, block);
    if (block.kind !== 'list_item') {
      const last = spans.at(-1);
      const text = last ? masked.slice(last.start, last.end) : '';
      lead = text.endsWith(':') ? text : null;
    }
  }
  return sentences;
};
