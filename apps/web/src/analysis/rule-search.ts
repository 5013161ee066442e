import type { Schemas } from '../api/client.ts';

type Rule = Schemas['RuleView'];

export interface RuleFilter {
  readonly q?: string | undefined;
  readonly category?: string | undefined;
  readonly severity?: Rule['severity'] | undefined;
}

/** Rules in which every word of `q` stands somewhere, of a category and severity. */
export const searchRules = (rules: readonly Rule[], { q = '', category, severity }: RuleFilter): readonly Rule[] => {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (category !== undefined && rule.category !== category) return false;
    if (severity !== undefined && rule.severity !== severity) return false;
    const text = [rule.id, rule.title, rule.why, rule.satisfiedBy, rule.source, rule.category.replaceAll('_', ' ')]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
};
