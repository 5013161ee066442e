interface Block {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** A heading of a version, as people read it. */
export interface Section {
  readonly start: number;
  readonly title: string;
}

const printed = (source: string): string =>
  source
    .replace(/^\s*#{1,6}\s+|\s+#*\s*$/g, '')
    .replace(/\n[=-]+\s*$/, '')
    .replace(/[*_`]/g, '')
    .trim();

/** The headings of a version in the order of its text. */
export const sectionsOf = (markdown: string, blocks: readonly Block[]): readonly Section[] =>
  blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => ({ start, title: printed(markdown.slice(start, end)) }));

/** The section that a place belongs to; undefined before the first heading. */
export const sectionAt = (sections: readonly Section[], place: number): Section | undefined =>
  sections.findLast(({ start }) => start <= place);

/** The blocks that a span touches, as one stretch; the lines around it where there are none. */
export const stretchAround = (
  markdown: string,
  blocks: readonly Block[],
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } => {
  const touched = blocks.filter((block) =>
    start === end ? block.start <= start && start <= block.end : block.start < end && block.end > start,
  );
  const [first] = touched;
  const last = touched.at(-1);
  if (first && last) return { start: Math.min(first.start, start), end: Math.max(last.end, end) };
  const lineEnd = markdown.indexOf('\n', end);
  return {
    start: start === 0 ? 0 : markdown.lastIndexOf('\n', start - 1) + 1,
    end: lineEnd < 0 ? markdown.length : lineEnd,
  };
};
