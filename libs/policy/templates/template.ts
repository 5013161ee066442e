import type { PolicyDraft } from '../repository-draft.ts';

/** Policies that ship with the product; importing one makes a repository of the tenant's own. */
export interface PolicyTemplate {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly jurisdiction: string | null;
  readonly owner: null;
  readonly policies: readonly PolicyDraft[];
}
