import { digest } from '#kernel';
import type { Rule } from './rule.ts';

/** Changes when a rule is added, dropped, or its parameters, severity or category change. */
export const ruleSetVersion = (rules: readonly Rule[]): string =>
  digest(
    ...rules.map(({ id, category, severity, parameters, checklist }) =>
      JSON.stringify([id, category, severity, parameters ?? {}, checklist ?? []], (_, value: unknown) =>
        value instanceof RegExp ? value.source : value,
      ),
    ),
  );
