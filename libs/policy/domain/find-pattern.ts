import type { RE2JS } from 're2js';
import type { Span } from '#kernel';
import type { VersionText } from './version-text.ts';
import { plainText } from './plain-text.ts';

/** Places of the first matches in the text outside headings, at most `limit`. Linear in the length of the text. */
export const findPattern = ({ markdown, blocks }: VersionText, pattern: RE2JS, limit: number): readonly Span[] => {
  const found: Span[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    const { text, spanOf } = plainText(markdown, block);
    const matcher = pattern.matcher(text);
    while (found.length < limit && matcher.find()) {
      // A match of nothing (`\b`) is no evidence.
      if (matcher.end() > matcher.start()) found.push(spanOf(matcher.start(), matcher.end()));
    }
    if (found.length === limit) break;
  }
  return found;
};
