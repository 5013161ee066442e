import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rules } from './catalogue.ts';
import { ruleIndex, rulePage } from './rule-page.ts';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));

describe('docs/rules', () => {
  it('has the index of the catalogue', async () =>
    expect(await readFile(`${folder}README.md`, 'utf8')).toBe(ruleIndex(rules)));

  it.each(rules.map((rule) => [rule.id, rule] as const))('has the page of %s', async (id, rule) =>
    expect(await readFile(`${folder}${id}.md`, 'utf8')).toBe(rulePage(rule)),
  );

  it('has no page of a rule that is gone', async () =>
    expect((await readdir(folder)).sort()).toEqual([...rules.map(({ id }) => `${id}.md`), 'README.md'].sort()));
});
