import type { Rule } from './rule.ts';

const matcher = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .trim()
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')}$`,
    'i',
  );

/** Rules whose id matches one of the globs (`MC-*`, `SC-02`); all without globs. A glob that matches nothing chooses nothing. */
export const selectRules = (rules: readonly Rule[], globs?: readonly string[]): readonly Rule[] => {
  if (!globs || globs.length === 0) return rules;
  const matchers = globs.map(matcher);
  return rules.filter(({ id }) => matchers.some((pattern) => pattern.test(id)));
};
