import { specify } from '#kernel/testing';
import type { SuppressionEvent } from '../events.ts';
import { suppressedFindings, type InForce } from './suppressed-findings.ts';
import {
  AlreadySuppressed,
  ExpiryHasPassed,
  InvalidSuppression,
  SuppressionNotFound,
  SuppressionReasonRequired,
} from './suppression.errors.ts';
import { expire, lift, suppress, suppressionDecider, suppressionIdOf, targetOf } from './suppression.ts';

const given = specify(suppressionDecider);
const target = targetOf({ scope: 'rule-in-document', documentId: 'd1', ruleId: 'MC-01' });
const about = { suppressionId: suppressionIdOf(target), ...target };
const [NOON, LATER, EVENING] = ['12:00', '15:00', '18:00'].map((time) => new Date(`2026-05-04T${time}:00.000Z`));
if (!NOON || !LATER || !EVENING) throw new Error('unreachable');
const asked = { target, reason: ' Agreed elsewhere. ', expiresAt: LATER };
const suppressed = {
  type: 'FindingsSuppressed' as const,
  data: { ...about, reason: 'Agreed elsewhere.', expiresAt: LATER.toISOString() },
};
const lifted: SuppressionEvent = { type: 'SuppressionLifted', data: about };
const expired: SuppressionEvent = { type: 'SuppressionExpired', data: about };

describe('a suppression', () => {
  it('begins', () =>
    given()
      .when((it) => suppress(it, asked, NOON))
      .then(suppressed));
  it('may have no expiry', () =>
    given()
      .when((it) => suppress(it, { ...asked, expiresAt: null }, NOON))
      .then({ type: 'FindingsSuppressed', data: { ...suppressed.data, expiresAt: null } }));
  it.each(['', '  \n'])('needs a reason: %j is none', (reason) =>
    given()
      .when((it) => suppress(it, { ...asked, reason }, NOON))
      .thenFails(SuppressionReasonRequired),
  );
  it('does not begin after its end', () =>
    given()
      .when((it) => suppress(it, asked, LATER))
      .thenFails(ExpiryHasPassed));
  it('is there once', () =>
    given(suppressed)
      .when((it) => suppress(it, asked, NOON))
      .thenFails(AlreadySuppressed));
  it('begins anew after it was lifted', () =>
    given(suppressed, lifted)
      .when((it) => suppress(it, asked, NOON))
      .then(suppressed));
  it('begins anew when its time is over, noticed or not', () => {
    const again = { ...asked, expiresAt: EVENING };
    const anew = {
      type: 'FindingsSuppressed',
      data: { ...suppressed.data, expiresAt: EVENING.toISOString() },
    } as const;
    given(suppressed)
      .when((it) => suppress(it, again, LATER))
      .then(expired, anew);
    given(suppressed, expired)
      .when((it) => suppress(it, again, LATER))
      .then(anew);
  });
  it('is lifted', () => given(suppressed).when(lift).then(lifted));
  it('is lifted once', () => given(suppressed, lifted).when(lift).thenNothing());
  it('need not be lifted when it has expired', () => given(suppressed, expired).when(lift).thenNothing());
  it('cannot be lifted before it exists', () => given().when(lift).thenFails(SuppressionNotFound));
  it('expires at its time, not before, and once', () => {
    given(suppressed)
      .when((it) => expire(it, NOON))
      .thenNothing();
    given(suppressed)
      .when((it) => expire(it, LATER))
      .then(expired);
    given(suppressed, expired)
      .when((it) => expire(it, LATER))
      .thenNothing();
    given(suppressed, lifted)
      .when((it) => expire(it, LATER))
      .thenNothing();
  });
});

describe('what is suppressed', () => {
  it.each([
    { scope: 'finding' as const, documentId: 'd1' },
    { scope: 'finding' as const, findingId: 'f1' },
    { scope: 'finding' as const, documentId: 'd1', findingId: 'f1', ruleId: 'MC-01' },
    { scope: 'rule-in-document' as const, ruleId: 'MC-01' },
    { scope: 'rule-in-document' as const, documentId: 'd1', findingId: 'f1', ruleId: 'MC-01' },
    { scope: 'rule' as const },
    { scope: 'rule' as const, documentId: 'd1', ruleId: 'MC-01' },
  ])('is refused as %j', (members) => expect(() => targetOf(members)).toThrow(InvalidSuppression));

  const inForce = (members: Parameters<typeof targetOf>[0]): InForce => {
    const known = targetOf(members);
    return { ...known, suppressionId: suppressionIdOf(known) };
  };
  const [one, two, other] = [
    { id: 'f1', ruleId: 'MC-01' },
    { id: 'f2', ruleId: 'MC-01' },
    { id: 'f3', ruleId: 'LG-01' },
  ];
  if (!one || !two || !other) throw new Error('unreachable');
  const finding = inForce({ scope: 'finding', documentId: 'd1', findingId: 'f1' });
  const inDocument = inForce({ scope: 'rule-in-document', documentId: 'd1', ruleId: 'MC-01' });
  const rule = inForce({ scope: 'rule', ruleId: 'MC-01' });
  const hidden = (documentId: string, ...suppressions: InForce[]) =>
    suppressedFindings(documentId, [one, two, other], suppressions).map(({ findingId, suppressionId }) => [
      findingId,
      [finding, inDocument, rule].findIndex((each) => each.suppressionId === suppressionId),
    ]);

  it.each([
    ['nothing', 'd1', [], []],
    ['one finding', 'd1', [finding], [['f1', 0]]],
    ['the finding of that document only', 'd2', [finding], []],
    [
      'what a rule finds in a document',
      'd1',
      [inDocument],
      [
        ['f1', 1],
        ['f2', 1],
      ],
    ],
    ['what it finds in that document only', 'd2', [inDocument], []],
    [
      'what a rule finds anywhere',
      'd2',
      [rule],
      [
        ['f1', 2],
        ['f2', 2],
      ],
    ],
    [
      'by the narrowest',
      'd1',
      [rule, inDocument, finding],
      [
        ['f1', 0],
        ['f2', 1],
      ],
    ],
  ])('is %s', (_, documentId, suppressions, expected) => expect(hidden(documentId, ...suppressions)).toEqual(expected));
});
