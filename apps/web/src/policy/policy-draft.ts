import type { Schemas } from '../api/client.ts';
import type { Level, RuleType } from './queries.ts';

/** A policy while it is written. */
export interface PolicyDraft {
  readonly name: string;
  readonly level: Level;
  readonly text: string;
  readonly rules: readonly RuleDraft[];
  readonly examples: readonly string[];
}

export interface RuleDraft {
  /** For the list on the page only. */
  readonly key: string;
  readonly type: RuleType;
  readonly pattern: string;
  readonly message: string;
}

export const emptyRule = (key: string): RuleDraft => ({ key, type: 'content_pattern', pattern: '', message: '' });

export const emptyPolicy: PolicyDraft = { name: '', level: 'MUST', text: '', rules: [], examples: [] };

export const toDraft = ({ name, level, text, rules, examples }: Schemas['PolicyView']): PolicyDraft => ({
  name,
  level,
  text,
  rules: rules.map(({ type, pattern = '', message = '' }, n) => ({ key: String(n), type, pattern, message })),
  examples,
});

/** What is sent: members that were left empty are left out. */
export const toRequest = ({ name, level, text, rules, examples }: PolicyDraft): Required<Schemas['PolicyRequest']> => ({
  name: name.trim(),
  level,
  text: text.trim(),
  rules: rules.map(({ type, pattern, message }) => ({
    type,
    ...(pattern === '' ? {} : { pattern }),
    ...(message.trim() === '' ? {} : { message: message.trim() }),
  })),
  examples: examples.filter((example) => example.trim() !== ''),
});
