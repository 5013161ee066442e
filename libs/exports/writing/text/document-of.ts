import type { ExportRecord } from '../export-record.ts';
import { appendix } from './appendix.ts';
import type { Block } from './block.ts';
import { readMarkdown } from './read-markdown.ts';
import { trackChanges } from './track-changes.ts';

export interface WrittenDocument {
  readonly blocks: readonly Block[];
  /** What stands behind the document; offsets in it are of a text of its own. */
  readonly appendix: readonly Block[];
}

/** The blocks of the exported version, with the changes since the base version where they are asked for. */
export const documentOf = (record: ExportRecord, parts: ExportRecord['include']): WrittenDocument => {
  const more = appendix(record, parts);
  return { blocks: bodyOf(record), appendix: more === '' ? [] : readMarkdown(more) };
};

const bodyOf = ({ include, markdown, versions, version, baseVersion }: ExportRecord): readonly Block[] => {
  const base = versions.find((it) => it.version === baseVersion)?.markdown;
  if (!include.includes('tracked-changes') || base === undefined || baseVersion >= version)
    return readMarkdown(markdown);
  const later = versions.flatMap((it) =>
    it.version <= baseVersion || it.markdown === undefined
      ? []
      : [{ revision: { author: it.createdBy, at: it.createdAt }, blocks: readMarkdown(it.markdown) }],
  );
  return trackChanges(readMarkdown(base), later);
};
