/** A place in the checked version: the text from `start` to `end` (UTF-16 units). */
export class EvidenceView {
  readonly quote!: string;
  readonly start!: number;
  readonly end!: number;
}

/** What came out for one policy. */
export class PolicyVerdictView {
  /** The policy. */
  readonly id!: string;
  readonly name!: string;
  readonly level!: 'MUST' | 'SHOULD' | 'MAY';
  /** Unknown is never a pass. */
  readonly verdict!: 'met' | 'not_met' | 'unknown' | 'waived';
  readonly evidence!: EvidenceView[];
  readonly reason!: string;
}

/** How the latest version of a document stands to the policies it is assigned. */
export class ComplianceView {
  readonly documentId!: string;
  /** PENDING until the latest version was checked. */
  readonly status!: 'PENDING' | 'COMPLIANT' | 'PARTIAL' | 'NON_COMPLIANT';
  /** Why the status is what it is. */
  readonly reason!: string;
  readonly repositoryId!: string | null;
  /** Version of the policy repository that was checked against. */
  readonly repositoryVersion!: number | null;
  readonly checkedVersion!: number | null;
  readonly checkedAt!: string | null;
  readonly policies!: PolicyVerdictView[];
}
