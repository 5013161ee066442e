import { annexSection, closingSections } from './closing.ts';
import { drawFactors, factorSections } from './factors.ts';
import { seededRandom } from './random.ts';
import { calculationSections, openingSections } from './rules-of-index.ts';
import { drawSetting } from './setting.ts';

/** One generated document. */
export interface Specification {
  readonly title: string;
  readonly markdown: string;
}

/**
 * An index rulebook of about `words` words (annexes fill it up) as Markdown: definitions, calendar, tests, factors with
 * formulas and where-lists, weights, schedule, data, governance, tables. Equal seeds give equal text.
 */
export function generateSpecification(seed: number, words = 3000): Specification {
  const random = seededRandom(seed);
  const setting = drawSetting(random);
  const factors = drawFactors(random);
  const count = factors.length;
  const parts = [
    ...openingSections(setting, random),
    '## 5 Factors',
    ...factorSections(factors, 5, setting, random),
    `### 5.${count + 1} Composite Score`,
    `**Formula ${count + 1} – Composite Score**`,
    `$$X_i = ${factors.map((factor) => `\\omega_{${factor.symbol}} \\cdot Z_{${factor.symbol},i}`).join(' + ')}$$`,
    'where $X_i$ is the Composite Score of share $i$, $\\omega$ with the symbol of a factor is its weight by the table of its section, and $Z$ with the symbol of a factor is its standardised value.',
    ...calculationSections(setting, count, random),
    ...closingSections(setting, random),
    '## Annex A Examples',
  ];
  for (let number = 1; countWords(parts) < words; number += 1) parts.push(annexSection(number, setting, random));
  return { title: `${setting.name} – Rulebook`, markdown: `${parts.join('\n\n')}\n` };
}

/** Words with a letter or digit; the pipes and dashes of tables do not count. */
function countWords(parts: readonly string[]): number {
  return parts.join(' ').match(/[\p{L}\p{N}][^\s|]*/gu)?.length ?? 0;
}
