import { blocksOf } from './blocks-of.ts';
import { ConversionFailure } from './conversion-failure.ts';
import { countWords } from './count-words.ts';
import type { Block, ConvertedDocument } from './document.ts';
import type { Draft, Origin } from './draft.ts';
import type { Pictures } from './pictures/pictures.ts';
import { plainText } from './plain-text.ts';

const TITLE_MAX = 200;

/** PostgreSQL stores neither NUL nor lone surrogates. Keeps the length, so that offsets hold. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

/** Joins the origins under a block: the page where it begins, all its boxes, the source from first to last. */
const originOf = (origins: readonly Origin[]): Partial<Block> => {
  const [first, ...more] = origins;
  if (first === undefined) return {};
  const boxes = origins.flatMap((origin) => origin.boxes ?? []);
  const end = more.at(-1)?.source?.end;
  return {
    ...(first.page === undefined ? {} : { page: first.page }),
    ...(boxes.length === 0 ? {} : { boxes }),
    ...(first.source === undefined ? {} : { source: end === undefined ? first.source : { ...first.source, end } }),
  };
};

const withOrigins = (blocks: readonly Block[], origins: Draft['origins']): Block[] => {
  if (origins === 'same') return blocks.map((block) => ({ ...block, source: { start: block.start, end: block.end } }));
  let next = 0;
  return blocks.map((block) => {
    while (next < origins.length && (origins[next]?.end ?? 0) <= block.start) next++;
    let last = next;
    while (last < origins.length && (origins[last]?.start ?? 0) < block.end) last++;
    return { ...block, ...originOf(origins.slice(next, last)) };
  });
};

/** What of a block is read: not the address of a picture, nor the language of a listing. */
const readText = ({ kind, start, end }: Block, markdown: string): string => {
  const slice = markdown.slice(start, end);
  if (kind === 'image') return '';
  return kind === 'code' ? slice.replace(/^\s*(?:`{3,}|~{3,}).*/gm, '') : slice;
};

const titleOf = (draft: Draft, blocks: readonly Block[]): string | null => {
  const heading = blocks.find(({ kind }) => kind === 'heading');
  const text = draft.title?.trim() || (heading && plainText(draft.markdown.slice(heading.start, heading.end)));
  return text ? storable(text).slice(0, TITLE_MAX).toWellFormed() : null;
};

/**
 * Finds the blocks of a draft and says where each came from.
 * Throws `ConversionFailure` `empty-content` when nothing but images is left: a success without text would hide a loss.
 */
export const assemble = (draft: Draft, pictures: Pictures): ConvertedDocument => {
  const markdown = storable(draft.markdown);
  const blocks = withOrigins(blocksOf(markdown), draft.origins);
  const wordCount = blocks.reduce((sum, block) => sum + countWords(readText(block, markdown)), 0);
  if (wordCount === 0) throw new ConversionFailure('empty-content', 'No text was found in the file.');
  const shown = pictures.shownIn(markdown);
  return {
    markdown,
    blocks,
    warnings: [...draft.warnings, ...pictures.warnings()],
    title: titleOf(draft, blocks),
    pageCount: draft.pageCount,
    wordCount,
    ...(draft.runningText === undefined || draft.runningText.length === 0 ? {} : { runningText: draft.runningText }),
    ...(draft.words === undefined ? {} : { words: draft.words }),
    ...(shown.length === 0 ? {} : { pictures: shown }),
  };
};
