import { compiled } from './build/compiled.ts';
import { sameOrWrite } from './build/same-or-write.ts';

type Rules = typeof import('../libs/rules/index.ts');

const { ruleIndex, rulePage, rules } = await compiled<Rules>('libs/rules/index');

for (const rule of rules) sameOrWrite(`docs/rules/${rule.id}.md`, rulePage(rule));
sameOrWrite('docs/rules/README.md', ruleIndex(rules));
