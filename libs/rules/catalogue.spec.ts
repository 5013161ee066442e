import { buildIr } from '#semantics';
import { rules } from './catalogue.ts';
import { categories, severities } from './rule.ts';

describe('the rule catalogue', () => {
  it('has one rule per id', () => expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length));

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    it('says what it is, why it matters and what satisfies it', () => {
      expect(categories).toContain(rule.category);
      expect(severities).toContain(rule.severity);
      for (const text of [rule.title, rule.why, rule.satisfiedBy, rule.source]) expect(text.length).toBeGreaterThan(8);
      expect(rule.fires.length).toBeGreaterThanOrEqual(2);
      expect(rule.staysSilent.length).toBeGreaterThanOrEqual(2);
    });
    it.each(rule.fires)('fires on: %s', (example) => expect(rule.check(buildIr(example))).not.toEqual([]));
    it.each(rule.staysSilent)('stays silent on: %s', (example) => expect(rule.check(buildIr(example))).toEqual([]));
  });
});
