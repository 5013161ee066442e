import { isDeepStrictEqual } from 'node:util';
import type { Decider } from '#kernel';
import type { ComplianceEvent, JudgedPolicy } from '../events.ts';
import { AlreadyWaived, ExpiryPassed, NoPolicyRepository, WaiverNotFound } from './policy.errors.ts';
import { applyWaivers, isExpired, judgementOf, type Waiver } from './waivers.ts';

type Checked = Extract<ComplianceEvent, { type: 'ComplianceChecked' }>['data'];
type Waived = Extract<ComplianceEvent, { type: 'PolicyWaived' }>['data'];

/** What a check found, before waivers. */
export type Check = Omit<Checked, 'status' | 'verdicts'> & { readonly verdicts: readonly JudgedPolicy[] };

/** Which policies a document answers to, and what came out last. Every document has this from its upload on. */
export interface DocumentCompliance {
  readonly repositoryId: string | null;
  /** Latest version that a check was asked for; 0 when none was. */
  readonly version: number;
  /** Last check against the repository that is assigned now. */
  readonly last: Checked | null;
  /** Those that were neither revoked nor found expired. */
  readonly waivers: readonly Waiver[];
}

export const complianceDecider: Decider<DocumentCompliance, ComplianceEvent> = {
  initial: { repositoryId: null, version: 0, last: null, waivers: [] },
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
      case 'PolicyWaived': {
        const { waiverId, policyId, expiresAt } = data;
        return { ...compliance, waivers: [...compliance.waivers, { waiverId, policyId, expiresAt }] };
      }
      case 'WaiverRevoked':
      case 'WaiverExpired':
        return { ...compliance, waivers: compliance.waivers.filter(({ waiverId }) => waiverId !== data.waiverId) };
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
 * Keeps the result of a check once, with what is waived at `now`. A result is dropped when it is of a repository that is no
 * longer assigned, of an older version of document or repository than is known, or of before the analysis that the last
 * result has seen.
 */
export const recordCheck = (compliance: DocumentCompliance, check: Check, now: Date): ComplianceEvent[] => {
  const { repositoryId, version, last, waivers } = compliance;
  const stale =
    check.repositoryId !== repositoryId ||
    check.version < version ||
    (last !== null && check.repositoryVersion < last.repositoryVersion) ||
    (last?.version === check.version && last.findingsSha256 !== null && check.findingsSha256 === null);
  if (stale) return [];
  const data = { ...check, ...applyWaivers(check.verdicts, waivers, now) };
  return last !== null && sameResult(last, data) ? [] : [{ type: 'ComplianceChecked', data }];
};

const sameResult = (a: Checked, b: Checked): boolean =>
  a.version === b.version &&
  a.repositoryVersion === b.repositoryVersion &&
  a.status === b.status &&
  isDeepStrictEqual(a.verdicts, b.verdicts);

/**
 * Lives with a policy that is not met, until `expiresAt`. The last result says so from now on.
 * Throws `NoPolicyRepository`, `ExpiryPassed` or `AlreadyWaived`.
 */
export const waivePolicy = (compliance: DocumentCompliance, waived: Waived, now: Date): ComplianceEvent[] => {
  if (compliance.repositoryId !== waived.repositoryId)
    throw new NoPolicyRepository('The document has no policies that could be waived.');
  if (isExpired(waived, now)) throw new ExpiryPassed('A waiver must end in the future.', { now: now.toISOString() });
  const { waiverId } = compliance.waivers.find((it) => it.policyId === waived.policyId && !isExpired(it, now)) ?? {};
  if (waiverId !== undefined) throw new AlreadyWaived('The policy is waived for this document already.', { waiverId });
  return withResult(compliance, [{ type: 'PolicyWaived', data: waived }], now);
};

/** Throws `WaiverNotFound`. */
export const revokeWaiver = (
  compliance: DocumentCompliance,
  documentId: string,
  waiverId: string,
  now: Date,
): ComplianceEvent[] => {
  const waiver = compliance.waivers.find((it) => it.waiverId === waiverId);
  if (!waiver || isExpired(waiver, now)) throw new WaiverNotFound(`No waiver ${waiverId} is in force.`);
  const data = { documentId, waiverId, policyId: waiver.policyId };
  return withResult(compliance, [{ type: 'WaiverRevoked', data }], now);
};

/** Ends what is over at `now`. */
export const expireWaivers = (compliance: DocumentCompliance, documentId: string, now: Date): ComplianceEvent[] => {
  const over = compliance.waivers.filter((it) => isExpired(it, now));
  if (over.length === 0) return [];
  return withResult(
    compliance,
    over.map(({ waiverId, policyId }) => ({ type: 'WaiverExpired', data: { documentId, waiverId, policyId } })),
    now,
  );
};

/** The events, and the last result anew when they change it. */
const withResult = (compliance: DocumentCompliance, events: ComplianceEvent[], now: Date): ComplianceEvent[] => {
  const { last, waivers } = events.reduce(complianceDecider.evolve, compliance);
  if (last === null) return events;
  const data = { ...last, ...applyWaivers(last.verdicts.map(judgementOf), waivers, now) };
  return sameResult(last, data) ? events : [...events, { type: 'ComplianceChecked', data }];
};
