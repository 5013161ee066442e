/** Greatest lengths in characters, and counts: a repository is text that people write. */
export const LIMITS = {
  name: 200,
  text: 5_000,
  message: 500,
  example: 2_000,
  reason: 2_000,
  rules: 20,
  examples: 20,
  policies: 200,
} as const;

/** What PostgreSQL can keep: no NUL, no half of a surrogate pair. */
export const STORABLE = new RegExp('^[^\\0\\p{Surrogate}]*$', 'u');

export const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;

export const RULE_TYPES = [
  'section_required',
  'content_pattern',
  'format_check',
  'finding_absent',
  'ai_evaluation',
] as const;
