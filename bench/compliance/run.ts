/**
 * Checks documents beside the repository against every shipped template: the two that were written to be clean, and the ten
 * labelled ones. Prints the table of docs/policies.md; where the documents are: see bench/findings.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkPolicies, templates } from '#policy/checker';
import { buildIr } from '#semantics';
import { findingsBench } from '../findings/measure.ts';

const folder = findingsBench();
if (!existsSync(folder)) {
  console.error(`There is no benchmark at ${folder}.`);
  process.exit(2);
}
const labelled = (
  JSON.parse(readFileSync(join(folder, 'labels/dev/labels.json'), 'utf8')) as readonly { readonly id: string }[]
).map(({ id }) => join(folder, 'labels/dev/docs', `${id}.md`));
const clean = ['low-volatility-equity-index.md', 'pairs-intraday-strategy.md'].map((file) =>
  join(folder, 'clean', file),
);

console.log(`| document | ${templates.map(({ name }) => name).join(' | ')} |`);
console.log(`|---|${templates.map(() => '---|').join('')}`);
for (const file of [...clean, ...labelled]) {
  const markdown = readFileSync(file, 'utf8');
  const ir = buildIr(markdown);
  const cells = templates.map(({ policies }) => {
    const { status, verdicts } = checkPolicies(
      { ...ir, markdown },
      policies.map((policy) => ({ policyId: policy.name, ...policy })),
    );
    const counts = (['MUST', 'SHOULD', 'MAY'] as const).map((level) => {
      const all = verdicts.filter((it) => it.level === level);
      return all.length === 0 ? '–' : `${all.filter(({ verdict }) => verdict === 'met').length}/${all.length}`;
    });
    return `${status} ${counts.join(' ')}`;
  });
  console.log(`| ${basename(file, '.md')} | ${cells.join(' | ')} |`);
}
