/**
 * Writes generated specifications for benchmarks: `node bench/pipeline/generate.ts --out DIR [--count 100] [--seed 1]
 * [--words 3000] [--formats md,docx]`. With two formats they alternate: document 1 is Markdown, 2 is DOCX, and so on.
 * Equal options give byte-equal files.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownToDocx } from '../../scripts/build-samples/markdown-to-docx.ts';
import { generateSpecification } from './generate/specification.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    words: { type: 'string', default: '3000' },
    formats: { type: 'string', default: 'md,docx' },
  },
});
if (values.out === undefined) throw new Error('--out DIR is needed');
const formats = values.formats.split(',');

await mkdir(values.out, { recursive: true });
for (let index = 0; index < Number(values.count); index += 1) {
  const { title, markdown } = generateSpecification(Number(values.seed) + index, Number(values.words));
  const format = formats[index % formats.length];
  if (format !== 'md' && format !== 'docx') throw new Error(`No format '${format}': md or docx`);
  const content = format === 'md' ? markdown : await markdownToDocx(markdown, title);
  await writeFile(join(values.out, `specification-${String(index + 1).padStart(3, '0')}.${format}`), content);
}
