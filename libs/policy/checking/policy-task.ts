import type { JudgedPolicy, PolicyDefinition } from '../events.ts';
import type { CheckedFinding } from '../domain/version-text.ts';
import type { RepositoryDraft } from '../repository-draft.ts';

/** What a child process is asked to do with texts and patterns that anybody may have written. */
export type PolicyTask =
  | {
      readonly kind: 'check';
      readonly markdown: string;
      readonly policies: readonly PolicyDefinition[];
      readonly findings: readonly CheckedFinding[] | undefined;
    }
  | { readonly kind: 'verify'; readonly policies: readonly Pick<PolicyDefinition, 'name' | 'rules'>[] }
  | { readonly kind: 'read'; readonly text: string };

export type RepositoryFile = RepositoryDraft | { readonly template: string };

/** Refusals as values: an error loses its class on the way between processes. */
export type PolicyAnswer =
  | { readonly verdicts: readonly JudgedPolicy[] }
  | { readonly verified: true }
  | { readonly file: RepositoryFile }
  | { readonly refusal: Refusal };

export interface Refusal {
  readonly code: 'invalid-pattern' | 'invalid-policy' | 'invalid-policy-repository';
  readonly message: string;
  readonly context: Readonly<Record<string, unknown>> | undefined;
}
