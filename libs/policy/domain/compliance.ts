import { isDeepStrictEqual } from 'node:util';
import type { Decider } from '#kernel';
import type { ComplianceEvent } from '../events.ts';

export type Check = Extract<ComplianceEvent, { type: 'ComplianceChecked' }>['data'];

/** Which policies a document answers to, and what came out last. Every document has this from its upload on. */
export interface DocumentCompliance {
  readonly repositoryId: string | null;
  /** Latest version that a check was asked for; 0 when none was. */
  readonly version: number;
  /** Last check against the repository that is assigned now. */
  readonly last: Check | null;
}

export const complianceDecider: Decider<DocumentCompliance, ComplianceEvent> = {
  initial: { repositoryId: null, version: 0, last: null },
  evolve: (compliance, { type, data }) => {
    switch (type) {
      case 'PolicyRepositoryAssigned':
        return { ...compliance, repositoryId: data.repositoryId, last: null };
      case 'PolicyRepositoryUnassigned':
        return { ...compliance, repositoryId: null, last: null };
      case 'ComplianceCheckRequested':
        return { ...compliance, version: Math.max(compliance.version, data.version) };
      case 'ComplianceChecked':
        return { ...compliance, version: Math.max(compliance.version, data.version), last: data };
    }
  },
};

/** Takes the place of another repository. Assigning the same one again changes nothing. */
export const assignRepository = (
  { repositoryId: before }: DocumentCompliance,
  documentId: string,
  repositoryId: string,
): ComplianceEvent[] =>
  before === repositoryId ? [] : [{ type: 'PolicyRepositoryAssigned', data: { documentId, repositoryId } }];

export const unassignRepository = ({ repositoryId }: DocumentCompliance, documentId: string): ComplianceEvent[] =>
  repositoryId === null ? [] : [{ type: 'PolicyRepositoryUnassigned', data: { documentId, repositoryId } }];

/** Asks for a check of a version; nothing for documents without policies, which are most. */
export const requestCheck = (
  { repositoryId, version: latest }: DocumentCompliance,
  documentId: string,
  version: number,
): ComplianceEvent[] =>
  repositoryId === null || version < latest
    ? []
    : [{ type: 'ComplianceCheckRequested', data: { documentId, version } }];

/**
 * Keeps the result of a check once. A result is dropped when it is of a repository that is no longer assigned, of an older
 * version of document or repository than is known, or of before the analysis that the last result has seen.
 */
export const recordCheck = ({ repositoryId, version, last }: DocumentCompliance, check: Check): ComplianceEvent[] => {
  const stale =
    check.repositoryId !== repositoryId ||
    check.version < version ||
    (last !== null && check.repositoryVersion < last.repositoryVersion) ||
    (last?.version === check.version && last.findingsSha256 !== null && check.findingsSha256 === null);
  return stale || (last !== null && sameResult(last, check)) ? [] : [{ type: 'ComplianceChecked', data: check }];
};

const sameResult = (a: Check, b: Check): boolean =>
  a.version === b.version &&
  a.repositoryVersion === b.repositoryVersion &&
  a.status === b.status &&
  isDeepStrictEqual(a.verdicts, b.verdicts);
