/** A place in the checked version: the text from `start` to `end` (UTF-16 units). */
export class EvidenceView {
  readonly quote!: string;
  readonly start!: number;
  readonly end!: number;
}

/** A decision to live with a policy that is not met. */
export class WaiverView {
  readonly id!: string;
  readonly documentId!: string;
  readonly repositoryId!: string;
  readonly policyId!: string;
  readonly policyName!: string;
  readonly reason!: string;
  /** Who decided it. */
  readonly approver!: string;
  /** From this time on it no longer holds; null when it holds until it is revoked. */
  readonly expiresAt!: string | null;
  readonly status!: 'active' | 'revoked' | 'expired';
  readonly createdAt!: string;
  /** Who recorded it. */
  readonly createdBy!: string;
  readonly endedAt!: string | null;
  /** Who revoked it. */
  readonly endedBy!: string | null;
}

export class WaiverPageView {
  readonly items!: WaiverView[];
  readonly nextCursor!: string | null;
}

type Verdict = 'met' | 'not_met' | 'unknown' | 'waived';

/** What came out for one policy. */
export class PolicyVerdictView {
  /** The policy. */
  readonly id!: string;
  readonly name!: string;
  readonly level!: 'MUST' | 'SHOULD' | 'MAY';
  /** Unknown is never a pass. */
  readonly verdict!: Verdict;
  /** What the check says, waived or not. */
  readonly judged!: 'met' | 'not_met' | 'unknown';
  readonly evidence!: EvidenceView[];
  readonly reason!: string;
  /** What stands in place of a pass. */
  readonly waiver!: WaiverView | null;
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

/** One verdict as it was recorded. */
export class PastVerdictView {
  /** The policy. */
  readonly id!: string;
  readonly name!: string;
  readonly level!: 'MUST' | 'SHOULD' | 'MAY';
  readonly verdict!: Verdict;
  readonly judged!: 'met' | 'not_met' | 'unknown';
  readonly evidence!: EvidenceView[];
  readonly reason!: string;
  readonly waiverId!: string | null;
}

/** What a check of a document found, as it was recorded. */
export class ComplianceCheckView {
  readonly id!: string;
  readonly status!: 'PENDING' | 'COMPLIANT' | 'PARTIAL' | 'NON_COMPLIANT';
  readonly reason!: string;
  readonly repositoryId!: string;
  readonly repositoryVersion!: number;
  readonly checkedVersion!: number;
  readonly checkedAt!: string;
  readonly policies!: PastVerdictView[];
}

export class ComplianceHistoryView {
  readonly items!: ComplianceCheckView[];
  readonly nextCursor!: string | null;
}

/** One cell of the matrix; the evidence is with the document. */
export class MatrixCellView {
  /** The policy. */
  readonly id!: string;
  readonly name!: string;
  readonly level!: 'MUST' | 'SHOULD' | 'MAY';
  readonly verdict!: Verdict;
  readonly waiverId!: string | null;
}

export class VerdictCountsView {
  readonly met!: number;
  readonly not_met!: number;
  readonly unknown!: number;
  readonly waived!: number;
}

/** One document of the matrix. */
export class MatrixRowView {
  readonly documentId!: string;
  readonly title!: string;
  readonly status!: 'PENDING' | 'COMPLIANT' | 'PARTIAL' | 'NON_COMPLIANT';
  readonly reason!: string;
  readonly repositoryId!: string;
  readonly repositoryVersion!: number | null;
  readonly checkedVersion!: number | null;
  readonly checkedAt!: string | null;
  readonly counts!: VerdictCountsView;
  readonly policies!: MatrixCellView[];
}

export class ComplianceMatrixView {
  readonly items!: MatrixRowView[];
  readonly nextCursor!: string | null;
}
