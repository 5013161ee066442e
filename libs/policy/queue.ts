import { queue } from '#platform';

/** What to check: one document, or every document that a repository is assigned to. */
export type ComplianceTask = ({ readonly documentId: string } | { readonly repositoryId: string }) & {
  /** Position of the event that asked for it: what is checked must not be older. */
  readonly position: string;
};

/** Checks: milliseconds a document, at most a minute; a repository may have thousands of them. */
export const policiesQueue = queue<ComplianceTask>('policies', { expireInSeconds: 900, retryLimit: 5, concurrency: 1 });
