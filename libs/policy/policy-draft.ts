import type { PolicyRule } from './events.ts';
import type { PolicyRequest, PolicyRuleRequest } from './policy.request.ts';
import type { PolicyDraft } from './repository-draft.ts';

/** Plain data out of requests: events never hold class instances, or members without a value. */
export const toPolicyRule = ({ type, pattern, message }: PolicyRuleRequest): PolicyRule => ({
  type,
  ...(pattern === undefined ? {} : { pattern }),
  ...(message === undefined ? {} : { message }),
});

export const toPolicyDraft = ({ name, level, text = '', rules = [], examples = [] }: PolicyRequest): PolicyDraft => ({
  name,
  level,
  text,
  rules: rules.map(toPolicyRule),
  examples: [...examples],
});
