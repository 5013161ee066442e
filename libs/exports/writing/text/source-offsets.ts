/**
 * For each UTF-16 unit of a text node's value the offset at which it stands in the Markdown, and at the end the offset behind
 * the node. What Markdown drops (escapes, quote marks and spaces at the start of a line) is skipped; a character reference
 * counts as where it starts.
 */
export const sourceOffsets = (value: string, source: string, start: number): number[] => {
  const offsets: number[] = [];
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i];
    if (source[at] === '&' && (wanted !== '&' || /^&(?:amp|#38|#x26);/i.test(source.slice(at, at + 6)))) {
      offsets.push(start + at);
      const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(source.slice(at, at + 36))?.[0];
      // The second half of a pair belongs to the same reference.
      if (!/[\uD800-\uDBFF]/.test(wanted ?? '')) at += reference?.length ?? 1;
      continue;
    }
    while (at < source.length && source[at] !== wanted) at += 1;
    offsets.push(start + Math.min(at, source.length));
    at += 1;
  }
  offsets.push(start + source.length);
  return offsets;
};
