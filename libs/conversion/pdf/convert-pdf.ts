import { LiteParse } from '@llamaindex/liteparse';
import type { Draft, Origin } from '../draft.ts';

/** A PDF as its pages read, one after the other. */
export const convertPdf = async (bytes: Uint8Array): Promise<Draft> => {
  const parser = new LiteParse({ ocrEnabled: false, quiet: true, outputFormat: 'markdown', imageMode: 'off' });
  const { pages, totalPages } = await parser.parse(Buffer.from(bytes));
  const origins: Origin[] = [];
  let markdown = '';
  for (const page of pages) {
    const text = page.markdown.trim();
    if (text === '') continue;
    const start = markdown.length;
    markdown += `${text}\n\n`;
    origins.push({ start, end: markdown.length, page: page.pageNum });
  }
  return { markdown: `${markdown.trim()}\n`, warnings: [], origins, title: null, pageCount: totalPages };
};
