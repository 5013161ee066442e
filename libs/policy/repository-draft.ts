import type { PolicyDefinition } from './events.ts';

/** A policy before it has an id. */
export type PolicyDraft = Omit<PolicyDefinition, 'policyId'>;

/** A policy repository as it is written down: posted, imported, exported, or shipped as a template. */
export interface RepositoryDraft {
  readonly name: string;
  readonly description: string | null;
  /** Where the policies apply, e.g. `EU`. */
  readonly jurisdiction: string | null;
  /** Who answers for them. */
  readonly owner: string | null;
  readonly policies: readonly PolicyDraft[];
}
