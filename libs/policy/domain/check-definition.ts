import type { PolicyDefinition, PolicyRule } from '../events.ts';
import { compilePattern } from './compile-pattern.ts';
import { InvalidPattern, InvalidPolicy } from './policy.errors.ts';

type Named = Pick<PolicyDefinition, 'name' | 'rules'>;

/** A rule id (`SC-12`), a family of them (`MC-*`) or a category (`vague_term`). */
const FINDINGS = /^(?:[A-Z]{2,4}-(?:\d{1,3}|\*)|[a-z]+(?:_[a-z]+)*)$/;

const requirePattern = ({ type, pattern }: PolicyRule): void => {
  if (type === 'ai_evaluation') return;
  if (pattern === undefined) throw new InvalidPolicy(`A rule of type ${type} needs a pattern.`);
  if (type === 'finding_absent' && !FINDINGS.test(pattern)) {
    throw new InvalidPattern(
      `"${pattern}" names no findings: give a rule id (SC-12), a family (MC-*) or a category (vague_term).`,
      { pattern, at: 0 },
    );
  }
};

const compileRule = (rule: PolicyRule): void => {
  requirePattern(rule);
  const { type, pattern } = rule;
  if (pattern === undefined || type === 'ai_evaluation' || type === 'finding_absent') return;
  // As it will be matched: what takes long in any case must be found out now.
  compilePattern(pattern, { exactCase: type === 'format_check' });
};

const each = ({ name, rules }: Named, check: (rule: PolicyRule) => void): void =>
  rules.forEach((rule, n) => {
    try {
      check(rule);
    } catch (error) {
      const place = `Policy "${name}", rule ${n + 1}: `;
      if (error instanceof InvalidPattern)
        throw new InvalidPattern(place + error.message, { ...error.context, rule: n });
      if (error instanceof InvalidPolicy) throw new InvalidPolicy(place + error.message, { rule: n });
      throw error;
    }
  });

/** Refuses rules without the pattern that they need, in no time. Throws `InvalidPattern` or `InvalidPolicy` with the place. */
export const requirePatterns = (policy: Named): void => each(policy, requirePattern);

/**
 * Refuses a policy that could not be checked. Compiles every pattern, which takes up to half a second for one that was
 * written to take long: not for a process that others wait for. Throws `InvalidPattern` or `InvalidPolicy` with the place.
 */
export const checkDefinition = (policy: Named): void => each(policy, compileRule);
