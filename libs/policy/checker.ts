/** The checker without the server: what the command line needs, and nothing that loads Nest. */
export { checkPolicies, type Compliance } from './domain/check-policies.ts';
export { statusReason } from './domain/compliance-status.ts';
export { InvalidRepositoryFile, UnknownTemplate } from './domain/policy.errors.ts';
export { readRepositoryFile } from './read-repository-file.ts';
export { repositoryFileSchema } from './repository-file-schema.ts';
export type { RepositoryDraft } from './repository-draft.ts';
export { findTemplate, templates } from './templates/templates.ts';
