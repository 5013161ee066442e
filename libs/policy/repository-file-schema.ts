import { LEVELS, LIMITS, RULE_TYPES } from './domain/limits.ts';

const WITHOUT_PATTERN = ['ai_evaluation'];
const NOT_BLANK = '\\S';

const word = (description: string) => ({
  description,
  anyOf: [{ type: 'string', minLength: 1, maxLength: LIMITS.name, pattern: NOT_BLANK }, { type: 'null' }],
});

const RULE = {
  type: 'object',
  description: 'One check of a policy.',
  properties: {
    type: { enum: RULE_TYPES },
    pattern: {
      type: 'string',
      minLength: 1,
      maxLength: LIMITS.text,
      pattern: NOT_BLANK,
      description: 'RE2 syntax, in any case; for finding_absent a rule id, a family (MC-*) or a category.',
    },
    message: {
      type: 'string',
      minLength: 1,
      maxLength: LIMITS.message,
      pattern: NOT_BLANK,
      description: 'Said when the rule is not met.',
    },
  },
  required: ['type'],
  additionalProperties: false,
  if: { properties: { type: { enum: WITHOUT_PATTERN } }, required: ['type'] },
  else: { required: ['pattern'] },
};

const POLICY = {
  type: 'object',
  description: 'One requirement.',
  properties: {
    name: {
      type: 'string',
      minLength: 1,
      maxLength: LIMITS.name,
      pattern: NOT_BLANK,
      description: 'Unique within the repository, in any case.',
    },
    level: { enum: LEVELS },
    text: { type: 'string', maxLength: LIMITS.text, description: 'The requirement in words.' },
    rules: {
      type: 'array',
      maxItems: LIMITS.rules,
      items: { $ref: '#/$defs/rule' },
      description: 'All of them must be met. Without any the verdict is unknown.',
    },
    examples: {
      type: 'array',
      maxItems: LIMITS.examples,
      items: { type: 'string', minLength: 1, maxLength: LIMITS.example, pattern: NOT_BLANK },
      description: 'Texts that meet it.',
    },
  },
  required: ['name', 'level'],
  additionalProperties: false,
};

/**
 * The JSON Schema of a policy repository file, JSON or YAML. What it cannot say, `readRepositoryFile` does: patterns that
 * compile, names that are unique.
 */
export const repositoryFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'DocSense policy repository',
  type: 'object',
  properties: {
    schemaVersion: { const: 1 },
    name: { type: 'string', minLength: 1, maxLength: LIMITS.name, pattern: NOT_BLANK },
    description: { anyOf: [{ type: 'string', maxLength: LIMITS.text }, { type: 'null' }] },
    jurisdiction: word('Where the policies apply, e.g. EU.'),
    owner: word('Who answers for the policies: a role or a team.'),
    policies: { type: 'array', maxItems: LIMITS.policies, items: { $ref: '#/$defs/policy' } },
  },
  required: ['name', 'policies'],
  additionalProperties: false,
  $defs: { policy: POLICY, rule: RULE },
} as const;
