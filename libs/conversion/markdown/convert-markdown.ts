import { parse } from 'yaml';
import { decodeText } from '../decode-text.ts';
import { encodingWarnings } from '../encoding-warnings.ts';
import type { Draft } from '../draft.ts';
import { frontMatterLength } from '../front-matter.ts';

const titleOfFrontMatter = (header: string): string | null => {
  try {
    const data: unknown = parse(header.replace(/^---.*$/gm, ''), { maxAliasCount: 0 });
    const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : null;
    return typeof title === 'string' ? title : null;
  } catch {
    // A broken header is the author's text like any other.
    return null;
  }
};

/** Markdown stays as it is, byte order mark apart. */
export const convertMarkdown = (bytes: Uint8Array): Draft => {
  const decoded = decodeText(bytes);
  const markdown = decoded.text;
  return {
    markdown,
    warnings: encodingWarnings(decoded),
    origins: 'same',
    title: titleOfFrontMatter(markdown.slice(0, frontMatterLength(markdown))),
    pageCount: null,
  };
};
