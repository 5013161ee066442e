import { Query } from '@nestjs/cqrs';
import type { ComplianceStatus, PolicyVerdict } from './events.ts';

/**
 * Refuses, before anything is stored, a policy repository that cannot be assigned: `policy-repository-not-found` or
 * `policy-repository-retired`.
 */
export class RequirePolicyRepository extends Query<void> {
  constructor(readonly repositoryId: string) {
    super();
  }
}

/** How the latest version of a document stands to the policies it is assigned. */
export interface ComplianceRecord {
  readonly status: ComplianceStatus;
  readonly repositoryId: string | null;
  /** Version of the policy repository that was checked against. */
  readonly repositoryVersion: number | null;
  readonly checkedVersion: number | null;
  readonly checkedAt: string | null;
  readonly verdicts: readonly PolicyVerdict[];
}

/** Refused with `document-not-found`. */
export class GetComplianceRecord extends Query<ComplianceRecord> {
  constructor(readonly documentId: string) {
    super();
  }
}
