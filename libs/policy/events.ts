import type { EventsOf } from '#kernel';

export type PolicyLevel = 'MUST' | 'SHOULD' | 'MAY';
export type ComplianceStatus = 'PENDING' | 'COMPLIANT' | 'PARTIAL' | 'NON_COMPLIANT';
export type Verdict = 'met' | 'not_met' | 'unknown' | 'waived';

export interface PolicyRule {
  readonly type: 'section_required' | 'content_pattern' | 'format_check' | 'finding_absent' | 'ai_evaluation';
  readonly pattern?: string;
  readonly message?: string;
}

export interface PolicyDefinition {
  readonly policyId: string;
  readonly name: string;
  readonly level: PolicyLevel;
  readonly text: string;
  readonly rules: readonly PolicyRule[];
  readonly examples: readonly string[];
}

/** What a check says of one policy, before anybody has decided to live with it. */
export interface JudgedPolicy {
  readonly policyId: string;
  readonly name: string;
  readonly level: PolicyLevel;
  readonly verdict: Exclude<Verdict, 'waived'>;
  readonly evidence: readonly { readonly quote: string; readonly start: number; readonly end: number }[];
  readonly reason: string;
}

/** What holds for a policy: the judgement, or a waiver in place of a judgement that is no pass. */
export interface PolicyVerdict extends Omit<JudgedPolicy, 'verdict'> {
  readonly verdict: Verdict;
  readonly judged: JudgedPolicy['verdict'];
  readonly waiverId: string | null;
}

export type PolicyRepositoryEvent = EventsOf<{
  PolicyRepositoryCreated: {
    repositoryId: string;
    name: string;
    description: string | null;
    jurisdiction: string | null;
    /** Who answers for the policies: a role or a team, in the words of the house. */
    owner: string | null;
    template: string | null;
  };
  PolicyRepositoryChanged: { repositoryId: string; name?: string; description?: string | null };
  PolicyRepositoryScopeChanged: { repositoryId: string; jurisdiction: string | null; owner: string | null };
  PolicyRepositoryRetired: { repositoryId: string };
  PolicyAdded: { repositoryId: string; policy: PolicyDefinition };
  PolicyChanged: { repositoryId: string; policy: PolicyDefinition };
  PolicyRetired: { repositoryId: string; policyId: string };
}>;

export type ComplianceEvent = EventsOf<{
  PolicyRepositoryAssigned: { documentId: string; repositoryId: string };
  PolicyRepositoryUnassigned: { documentId: string; repositoryId: string };
  /** A version, or what is known of it, is new: only for documents that have a repository assigned. */
  ComplianceCheckRequested: { documentId: string; version: number };
  ComplianceChecked: {
    documentId: string;
    repositoryId: string;
    /** Version of the policy repository's stream that was checked against. */
    repositoryVersion: number;
    version: number;
    /** Findings of the version's analysis that were looked at; null when there was no completed analysis. */
    findingsSha256: string | null;
    status: ComplianceStatus;
    verdicts: readonly PolicyVerdict[];
  };
  PolicyWaived: {
    documentId: string;
    waiverId: string;
    repositoryId: string;
    policyId: string;
    policyName: string;
    reason: string;
    /** Who decided it, in the words of the house; null when it was whoever recorded it. */
    approver: string | null;
    /** ISO 8601; null when it holds until it is revoked. */
    expiresAt: string | null;
  };
  WaiverRevoked: { documentId: string; waiverId: string; policyId: string };
  WaiverExpired: { documentId: string; waiverId: string; policyId: string };
}>;
