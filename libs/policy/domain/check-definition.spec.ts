import type { PolicyRule } from '../events.ts';
import { checkDefinition, requirePatterns } from './check-definition.ts';
import { InvalidPattern, InvalidPolicy } from './policy.errors.ts';

const policy = (...rules: PolicyRule[]) => ({ name: 'Fees', rules });

describe('the definition of a policy', () => {
  it.each(['(a', '[z-', 'a{2000}', '(?=x)a', String.raw`(a)\1`, 'x*', ' ', '(?:a{1,30}){1,30}'])(
    'with the pattern "%s" is refused',
    (pattern) => {
      for (const type of ['section_required', 'content_pattern', 'format_check'] as const)
        expect(() => checkDefinition(policy({ type, pattern }))).toThrow(InvalidPattern);
    },
  );

  it('names the rule that is wrong', () =>
    expect(() =>
      checkDefinition(policy({ type: 'ai_evaluation' }, { type: 'content_pattern', pattern: '(a' })),
    ).toThrow('Policy "Fees", rule 2: The pattern "(a" cannot be used: at character 1, missing closing )'));

  it('needs patterns where they are needed', () => {
    for (const check of [checkDefinition, requirePatterns]) {
      expect(() => check(policy({ type: 'section_required' }))).toThrow(InvalidPolicy);
      expect(() => check(policy({ type: 'finding_absent', pattern: 'SC 12' }))).toThrow(InvalidPattern);
      check(policy({ type: 'ai_evaluation' }, { type: 'finding_absent', pattern: 'MC-*' }));
    }
  });
});
