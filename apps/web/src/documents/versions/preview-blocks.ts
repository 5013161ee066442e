interface PreviewBlock {
  readonly id: string;
  readonly kind: 'paragraph';
  readonly start: number;
  readonly end: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,}|\$\$)/;

/** A short name for a text. */
const digestOf = (text: string): string => {
  let digest = 5381;
  for (let index = 0; index < text.length; index++) digest = (Math.imul(digest, 33) ^ text.charCodeAt(index)) >>> 0;
  return digest.toString(36);
};

/**
 * Pieces of a Markdown text that can be drawn one by one while somebody writes: parted by empty lines outside of code and
 * formulas. A piece that did not change keeps its id, wherever it moved.
 */
export const previewBlocks = (markdown: string): PreviewBlock[] => {
  const blocks: PreviewBlock[] = [];
  const seen = new Map<string, number>();
  let start: number | undefined;
  let fence: string | undefined;
  const end = (to: number): void => {
    if (start === undefined) return;
    const digest = digestOf(markdown.slice(start, to));
    const times = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, times);
    blocks.push({ id: `${digest}-${times}`, kind: 'paragraph', start, end: to });
    start = undefined;
  };
  let at = 0;
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) {
      if (line.trim() === '') end(at);
      else start ??= at;
      // `$$x$$` opens and closes in one line.
      if (mark !== undefined && !(mark === '$$' && line.trim().length > 2 && line.trimEnd().endsWith('$$')))
        fence = mark;
    } else if (mark?.startsWith(fence) === true || (fence === '$$' && line.trimEnd().endsWith('$$'))) fence = undefined;
    at += line.length + 1;
  }
  end(markdown.length);
  return blocks;
};
