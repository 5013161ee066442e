/**
 * Builds `samples/*.docx` from the Markdown beside them. With `--check` nothing is written, and the exit code is 1 when
 * a committed file differs from its source.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { markdownToDocx } from './build-samples/markdown-to-docx.ts';

const folder = new URL('../samples/', import.meta.url);
const check = process.argv.includes('--check');

for (const name of (await readdir(folder)).filter((file) => file.endsWith('.md')).sort()) {
  const source = await readFile(new URL(name, folder), 'utf8');
  const title = /^# (.+)$/m.exec(source)?.[1] ?? name;
  const built = await markdownToDocx(source, title);
  const target = new URL(name.replace(/\.md$/, '.docx'), folder);
  if (!check) await writeFile(target, built);
  else if (!(await readFile(target)).equals(built)) {
    process.exitCode = 1;
    console.error(`${name}: the DOCX is not built from this Markdown; run node scripts/build-samples.ts`);
  }
}
