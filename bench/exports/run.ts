/**
 * What is kept of a document that is exported and read again: the Markdown of the conversion corpus beside the repository is
 * written as Word and as PDF, converted back by our own converter, and compared with itself by the corpus' scorer (0 to 1).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { convert } from '#conversion';
import { recordOf } from '../../libs/exports/fixtures/record.ts';
import { corpus, hasCorpus } from '../conversion/convert-corpus.ts';

if (!hasCorpus()) {
  console.error(`There is no corpus at ${corpus}.`);
  process.exit(2);
}

type Scorer = { score(text: string, truth: string): Readonly<Record<string, number | null>> };
const { score } = (await import(pathToFileURL(join(corpus, 'score-file.mjs')).href)) as Scorer;
// What production runs, which has no import of its own: only the feature may write files.
type Writer = { writeFile(record: ReturnType<typeof recordOf>): Promise<Uint8Array> };
const written = new URL('../../dist/libs/exports/writing/write-file.js', import.meta.url).href;
const { writeFile } = (await import(written)) as Writer;

const PARTS = ['text', 'order', 'head', 'table', 'list', 'math', 'mathExact'];
const rows: Record<string, Record<string, number | string>> = {};
for (const file of readdirSync(join(corpus, 'gold')).filter((name) => name.endsWith('.md'))) {
  const markdown = readFileSync(join(corpus, 'gold', file), 'utf8');
  for (const format of ['docx', 'pdf'] as const) {
    const started = performance.now();
    const bytes = await writeFile(recordOf([markdown], { format }));
    const milliseconds = Math.round(performance.now() - started);
    const back = await convert(bytes, { format, filename: `x.${format}` });
    const scores = score(back.markdown, markdown);
    rows[`${basename(file, '.md')} as ${format}`] = {
      ...Object.fromEntries(PARTS.map((part) => [part, scores[part]?.toFixed(3) ?? '–'])),
      kB: Math.round(bytes.length / 1000),
      ms: milliseconds,
    };
  }
}
console.table(rows);
