import { specify } from '#kernel/testing';
import type { ComplianceEvent } from '../events.ts';
import {
  assignRepository,
  complianceDecider,
  recordCheck,
  requestCheck,
  unassignRepository,
  type Check,
} from './compliance.ts';

const given = specify(complianceDecider);
const check: Check = {
  documentId: 'd1',
  repositoryId: 'r1',
  repositoryVersion: 4,
  version: 2,
  findingsSha256: null,
  status: 'COMPLIANT',
  verdicts: [{ policyId: 'p1', name: 'Overview', level: 'MUST', verdict: 'met', evidence: [], reason: 'There.' }],
};
const assigned: ComplianceEvent = {
  type: 'PolicyRepositoryAssigned',
  data: { documentId: 'd1', repositoryId: 'r1' },
};
const reassigned: ComplianceEvent = {
  type: 'PolicyRepositoryAssigned',
  data: { documentId: 'd1', repositoryId: 'r2' },
};
const unassigned: ComplianceEvent = {
  type: 'PolicyRepositoryUnassigned',
  data: { documentId: 'd1', repositoryId: 'r1' },
};
const requested = (version: number): ComplianceEvent => ({
  type: 'ComplianceCheckRequested',
  data: { documentId: 'd1', version },
});
const checked = (changes: Partial<Check> = {}): ComplianceEvent => ({
  type: 'ComplianceChecked',
  data: { ...check, ...changes },
});
const record = (changes: Partial<Check> = {}) =>
  given(assigned, checked()).when((it) => recordCheck(it, { ...check, ...changes }));

describe('the compliance of a document', () => {
  it('begins with a repository', () =>
    given()
      .when((it) => assignRepository(it, 'd1', 'r1'))
      .then(assigned));
  it('does not change when the same repository is assigned', () =>
    given(assigned)
      .when((it) => assignRepository(it, 'd1', 'r1'))
      .thenNothing());
  it('goes over to another repository', () =>
    given(assigned)
      .when((it) => assignRepository(it, 'd1', 'r2'))
      .then(reassigned));
  it('ends with its repository', () =>
    given(assigned)
      .when((it) => unassignRepository(it, 'd1'))
      .then(unassigned));
  it('ends once', () =>
    given(assigned, unassigned)
      .when((it) => unassignRepository(it, 'd1'))
      .thenNothing());

  it('is asked for when there is a repository', () =>
    given(assigned)
      .when((it) => requestCheck(it, 'd1', 1))
      .then(requested(1)));
  it('is not asked for without one', () =>
    given()
      .when((it) => requestCheck(it, 'd1', 1))
      .thenNothing());
  it('is not asked for a version that is not the latest', () =>
    given(assigned, requested(2))
      .when((it) => requestCheck(it, 'd1', 1))
      .thenNothing());

  it('is recorded', () =>
    given(assigned)
      .when((it) => recordCheck(it, check))
      .then(checked()));
  it('is recorded once for the same versions of document and repository', () => record().thenNothing());
  it('is recorded again when the policies changed', () =>
    record({ repositoryVersion: 5 }).then(checked({ repositoryVersion: 5 })));
  it('is recorded again when the document changed', () => record({ version: 3 }).then(checked({ version: 3 })));
  it('is recorded again when the analysis tells more', () =>
    record({ findingsSha256: 'ff', status: 'PARTIAL' }).then(checked({ findingsSha256: 'ff', status: 'PARTIAL' })));
  it('is not recorded of an older version', () => record({ version: 1 }).thenNothing());
  it('is not recorded of older policies', () => record({ repositoryVersion: 3, status: 'PARTIAL' }).thenNothing());
  it('is not recorded of a version that has been replaced since the check began', () =>
    given(assigned, requested(3))
      .when((it) => recordCheck(it, check))
      .thenNothing());
  it('is not recorded of before the analysis', () =>
    given(assigned, checked({ findingsSha256: 'ff', status: 'PARTIAL' }))
      .when((it) => recordCheck(it, check))
      .thenNothing());
  it('is not recorded of a repository that is no longer assigned', () =>
    given(assigned, reassigned)
      .when((it) => recordCheck(it, check))
      .thenNothing());
  it('starts afresh with another repository, whatever its version', () =>
    given(assigned, checked(), reassigned)
      .when((it) => recordCheck(it, { ...check, repositoryId: 'r2', repositoryVersion: 1 }))
      .then(checked({ repositoryId: 'r2', repositoryVersion: 1 })));
});
