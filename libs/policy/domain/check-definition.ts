import type { PolicyDefinition, PolicyRule } from '../events.ts';
import { compilePattern } from './compile-pattern.ts';
import { InvalidPattern, InvalidPolicy } from './policy.errors.ts';

/** A rule id (`SC-12`), a family of them (`MC-*`) or a category (`vague_term`). */
const FINDINGS = /^(?:[A-Z]{2,4}-(?:\d{1,3}|\*)|[a-z]+(?:_[a-z]+)*)$/;

const checkRuleDefinition = ({ type, pattern }: PolicyRule): void => {
  if (type === 'ai_evaluation') return;
  if (pattern === undefined) throw new InvalidPolicy(`A rule of type ${type} needs a pattern.`);
  if (type !== 'finding_absent') {
    compilePattern(pattern);
    return;
  }
  if (!FINDINGS.test(pattern)) {
    throw new InvalidPattern(
      `"${pattern}" names no findings: give a rule id (SC-12), a family (MC-*) or a category (vague_term).`,
      { pattern, at: 0 },
    );
  }
};

/** Refuses a policy that could not be checked. Throws `InvalidPattern` or `InvalidPolicy` with the rule's place. */
export const checkDefinition = ({ name, rules }: Pick<PolicyDefinition, 'name' | 'rules'>): void =>
  rules.forEach((rule, n) => {
    try {
      checkRuleDefinition(rule);
    } catch (error) {
      const place = `Policy "${name}", rule ${n + 1}: `;
      if (error instanceof InvalidPattern)
        throw new InvalidPattern(place + error.message, { ...error.context, rule: n });
      if (error instanceof InvalidPolicy) throw new InvalidPolicy(place + error.message, { rule: n });
      throw error;
    }
  });
