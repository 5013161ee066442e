import { stringify } from 'yaml';
import type { RepositoryDraft } from './repository-draft.ts';

/** A repository as a file that `readRepositoryFile` reads back; ids stay behind, because an import makes new ones. */
export const writeRepositoryFile = (repository: RepositoryDraft, format: 'json' | 'yaml'): string => {
  const { name, description, jurisdiction, owner, policies } = repository;
  const content = {
    schemaVersion: 1,
    name,
    description,
    jurisdiction,
    owner,
    policies: policies.map(({ name: title, level, text, rules, examples }) => ({
      name: title,
      level,
      text,
      rules: rules.map(({ type, pattern, message }) => ({
        type,
        ...(pattern === undefined ? {} : { pattern }),
        ...(message === undefined ? {} : { message }),
      })),
      examples,
    })),
  };
  return format === 'json' ? `${JSON.stringify(content, null, 2)}\n` : stringify(content, { lineWidth: 0 });
};
