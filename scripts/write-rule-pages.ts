import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '#rules';
import { ruleIndex, rulePage } from '../libs/rules/rule-page.ts';

/** Writes docs/rules/ from the catalogue: one page per rule, and the index. A test compares them. */
const folder = fileURLToPath(new URL('../docs/rules', import.meta.url));
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(join(folder, name));
for (const rule of rules) await writeFile(join(folder, `${rule.id}.md`), rulePage(rule));
await writeFile(join(folder, 'README.md'), ruleIndex(rules));
