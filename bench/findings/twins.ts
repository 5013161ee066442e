import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '#conversion';
import { analyse } from '#rules';

const findingsOf = async (path: string, format: 'docx' | 'markdown'): Promise<ReadonlySet<string>> => {
  const { markdown, blocks } = await convert(readFileSync(path), { filename: path, format });
  const normalised = (quote: string): string =>
    quote
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return new Set(analyse({ markdown, blocks }).findings.map(({ ruleId, quote }) => `${ruleId} ${normalised(quote)}`));
};

/**
 * How far the findings of the labelled documents are the same when they come as Word and as Markdown: the Jaccard index of
 * rule and quote, 0 to 1, by document.
 */
export const likenessOfTwins = async (bench: string): Promise<Readonly<Record<string, number>>> => {
  const folder = join(bench, 'labels/dev/docs');
  const likeness: Record<string, number> = {};
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.docx'))) {
    const word = await findingsOf(join(folder, name), 'docx');
    const text = await findingsOf(join(folder, name.replace(/docx$/, 'md')), 'markdown');
    const both = [...word].filter((finding) => text.has(finding)).length;
    const either = word.size + text.size - both;
    likeness[name] = either === 0 ? 1 : both / either;
  }
  return likeness;
};
