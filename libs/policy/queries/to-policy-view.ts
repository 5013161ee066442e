import type { PolicyView } from '../policy.view.ts';
import type { PolicyRow } from '../projections/policy-repositories.ts';

/** A row as clients see it. */
export const toPolicyView = ({ id, name, level, text, rules, examples }: PolicyRow): PolicyView => ({
  id,
  name,
  level,
  text,
  rules: [...rules],
  examples: [...examples],
});
