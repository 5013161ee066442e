/** Characters shown on either side. */
const AROUND = 45;

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** What stands around a span, in one line. Words at the edges are whole, and never of another line of the text. */
export const snippetAround = (
  markdown: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly quote: string; readonly after: string } => {
  const before =
    markdown
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const after = markdown.slice(end, end + AROUND).split('\n', 1)[0] ?? '';
  return {
    before: plain(before.length === AROUND ? before.replace(/^\S*\s/, '') : before),
    quote: plain(markdown.slice(start, end)),
    after: plain(after.length === AROUND ? after.replace(/\s\S*$/, '') : after),
  };
};
