import { specify } from '#kernel/testing';
import type { ComplianceEvent, JudgedPolicy } from '../events.ts';
import {
  assignRepository,
  complianceDecider,
  expireWaivers,
  recordCheck,
  requestCheck,
  revokeWaiver,
  unassignRepository,
  waivePolicy,
  type Check,
} from './compliance.ts';
import { AlreadyWaived, ExpiryPassed, NoPolicyRepository, WaiverNotFound } from './policy.errors.ts';
import { applyWaivers, type Waiver } from './waivers.ts';

const NOW = new Date('2026-06-01T00:00:00.000Z');
const LATER = new Date('2026-07-01T00:00:00.000Z');

const given = specify(complianceDecider);
const check: Check = {
  documentId: 'd1',
  repositoryId: 'r1',
  repositoryVersion: 4,
  version: 2,
  findingsSha256: null,
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
const checked = (changes: Partial<Check> = {}, waivers: readonly Waiver[] = []): ComplianceEvent => {
  const data = { ...check, ...changes };
  return { type: 'ComplianceChecked', data: { ...data, ...applyWaivers(data.verdicts, waivers, NOW) } };
};
const record = (changes: Partial<Check> = {}) =>
  given(assigned, checked()).when((it) => recordCheck(it, { ...check, ...changes }, NOW));
const failing: JudgedPolicy[] = [
  { policyId: 'p1', name: 'Overview', level: 'MUST', verdict: 'not_met', evidence: [], reason: 'No section.' },
];

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
      .when((it) => recordCheck(it, check, NOW))
      .then(checked()));
  it('is recorded once for the same versions of document and repository', () => record().thenNothing());
  it('is recorded again when the policies changed', () =>
    record({ repositoryVersion: 5 }).then(checked({ repositoryVersion: 5 })));
  it('is recorded again when the document changed', () => record({ version: 3 }).then(checked({ version: 3 })));
  it('is recorded again when the analysis tells more', () =>
    record({ findingsSha256: 'ff', verdicts: failing }).then(checked({ findingsSha256: 'ff', verdicts: failing })));
  it('is not recorded of an older version', () => record({ version: 1 }).thenNothing());
  it('is not recorded of older policies', () => record({ repositoryVersion: 3, verdicts: failing }).thenNothing());
  it('is not recorded of a version that has been replaced since the check began', () =>
    given(assigned, requested(3))
      .when((it) => recordCheck(it, check, NOW))
      .thenNothing());
  it('is not recorded of before the analysis', () =>
    given(assigned, checked({ findingsSha256: 'ff', verdicts: failing }))
      .when((it) => recordCheck(it, check, NOW))
      .thenNothing());
  it('is not recorded of a repository that is no longer assigned', () =>
    given(assigned, reassigned)
      .when((it) => recordCheck(it, check, NOW))
      .thenNothing());
  it('starts afresh with another repository, whatever its version', () =>
    given(assigned, checked(), reassigned)
      .when((it) => recordCheck(it, { ...check, repositoryId: 'r2', repositoryVersion: 1 }, NOW))
      .then(checked({ repositoryId: 'r2', repositoryVersion: 1 })));
});

describe('a waiver', () => {
  const data = {
    documentId: 'd1',
    waiverId: 'w1',
    repositoryId: 'r1',
    policyId: 'p1',
    policyName: 'Overview',
    reason: 'Known to every reader.',
    approver: null,
    expiresAt: LATER.toISOString(),
  };
  const waiver: Waiver = { waiverId: 'w1', policyId: 'p1', expiresAt: LATER.toISOString() };
  const waived: ComplianceEvent = { type: 'PolicyWaived', data };
  const notMet = checked({ verdicts: failing });
  const metByWaiver = checked({ verdicts: failing }, [waiver]);
  const ended = { documentId: 'd1', waiverId: 'w1', policyId: 'p1' };

  it('takes the place of a verdict that is no pass, from now on', () => {
    given(assigned, notMet)
      .when((it) => waivePolicy(it, data, NOW))
      .then(waived, metByWaiver);
    expect(metByWaiver.data).toMatchObject({
      status: 'COMPLIANT',
      verdicts: [{ verdict: 'waived', judged: 'not_met', waiverId: 'w1', reason: 'No section.' }],
    });
  });
  it('leaves a pass alone', () =>
    given(assigned, checked())
      .when((it) => waivePolicy(it, data, NOW))
      .then(waived));
  it('may come before the first check, which then knows it', () => {
    given(assigned)
      .when((it) => waivePolicy(it, data, NOW))
      .then(waived);
    given(assigned, waived)
      .when((it) => recordCheck(it, { ...check, verdicts: failing }, NOW))
      .then(metByWaiver);
  });
  it('does not hold in a check after its end, also before that is recorded', () =>
    given(assigned, waived)
      .when((it) => recordCheck(it, { ...check, verdicts: failing }, LATER))
      .then(notMet));
  it('ends when it is revoked', () =>
    given(assigned, notMet, waived, metByWaiver)
      .when((it) => revokeWaiver(it, 'd1', 'w1', NOW))
      .then({ type: 'WaiverRevoked', data: ended }, notMet));
  it('ends with its time, not before', () => {
    given(assigned, notMet, waived, metByWaiver)
      .when((it) => expireWaivers(it, 'd1', new Date(LATER.getTime() - 1)))
      .thenNothing();
    given(assigned, notMet, waived, metByWaiver)
      .when((it) => expireWaivers(it, 'd1', LATER))
      .then({ type: 'WaiverExpired', data: ended }, notMet);
  });
  it('does not end by itself without an expiry', () =>
    given(assigned, notMet, { type: 'PolicyWaived', data: { ...data, expiresAt: null } })
      .when((it) => expireWaivers(it, 'd1', new Date('2099-01-01')))
      .thenNothing());
  it('is given once at a time', () => {
    given(assigned, waived)
      .when((it) => waivePolicy(it, { ...data, waiverId: 'w2' }, NOW))
      .thenFails(AlreadyWaived);
    given(assigned, waived)
      .when((it) => waivePolicy(it, { ...data, waiverId: 'w2', expiresAt: null }, LATER))
      .then({ type: 'PolicyWaived', data: { ...data, waiverId: 'w2', expiresAt: null } });
  });
  it('must end in the future', () =>
    given(assigned)
      .when((it) => waivePolicy(it, data, LATER))
      .thenFails(ExpiryPassed));
  it('needs policies', () =>
    given()
      .when((it) => waivePolicy(it, data, NOW))
      .thenFails(NoPolicyRepository));
  it('is not revoked when it is not in force', () => {
    for (const history of [[assigned], [assigned, waived, { type: 'WaiverRevoked', data: ended } as const]])
      given(...history)
        .when((it) => revokeWaiver(it, 'd1', 'w1', NOW))
        .thenFails(WaiverNotFound);
    given(assigned, waived)
      .when((it) => revokeWaiver(it, 'd1', 'w1', LATER))
      .thenFails(WaiverNotFound);
  });
});
