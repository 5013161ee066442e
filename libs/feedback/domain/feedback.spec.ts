import { specify } from '#kernel/testing';
import type { FeedbackEvent } from '../events.ts';
import { AlreadyDecided, FeedbackNotFound, NotOffered, ReasonRequired, StaleFeedback } from './feedback.errors.ts';
import { apply, feedbackDecider, offer, reject, type Offer } from './feedback.ts';

const given = specify(feedbackDecider);
const offering = (version: number, ...findings: string[]): Offer => ({
  documentId: 'd1',
  version,
  analysisId: `a${version}`,
  findingsSha256: `f${version}`,
  items: findings.map((findingId) => ({ feedbackId: `${findingId}@${version}`, findingId })),
});
const offered = (version: number, findings: string[], superseded: string[] = []): FeedbackEvent => ({
  type: 'FeedbackOffered',
  data: { ...offering(version, ...findings), superseded },
});
const decision = { documentId: 'd1', feedbackId: 'x@1', findingId: 'x', baseVersion: 1 };
const accepted: FeedbackEvent = {
  type: 'FeedbackAccepted',
  data: { ...decision, appliedVersion: 2, replacement: 'r' },
};
const rejected: FeedbackEvent = { type: 'FeedbackRejected', data: { ...decision, reason: 'as meant' } };
const accept = { feedbackId: 'x@1', replacement: 'r', appliedVersion: 2, modified: false };

describe('feedback on a document', () => {
  it('offers the findings of a version', () =>
    given()
      .when((it) => offer(it, offering(1, 'x', 'y')))
      .then(offered(1, ['x', 'y'])));
  it('offers them once', () =>
    given(offered(1, ['x']))
      .when((it) => offer(it, offering(1, 'x')))
      .thenNothing());
  it('offers only what is new when a version is analysed again', () =>
    given(offered(1, ['x']))
      .when((it) => offer(it, offering(1, 'x', 'y')))
      .then({
        type: 'FeedbackOffered',
        data: { ...offering(1, 'y'), superseded: [] },
      }));
  it('takes back what is suppressed, and offers it again when it comes back', () => {
    const hidden: FeedbackEvent = {
      type: 'FeedbackOffered',
      data: { ...offering(1, 'y'), items: [], superseded: ['x@1'] },
    };
    given(offered(1, ['x', 'y']))
      .when((it) => offer(it, offering(1, 'y')))
      .then(hidden);
    given(offered(1, ['x', 'y']), hidden)
      .when((it) => reject(it, 'x@1', 'as meant'))
      .thenFails(NotOffered);
    given(offered(1, ['x', 'y']), hidden)
      .when((it) => offer(it, offering(1, 'x', 'y')))
      .then(offered(1, ['x']));
  });
  it('does not offer again what was decided while it was not suppressed', () =>
    given(offered(1, ['x']), rejected)
      .when((it) => offer(it, offering(1, 'x')))
      .thenNothing());
  it('supersedes what is pending when a version follows', () =>
    given(offered(1, ['x', 'y']), accepted)
      .when((it) => offer(it, offering(2, 'y')))
      .then(offered(2, ['y'], ['y@1'])));
  it('supersedes what is pending also when the next version has no finding', () =>
    given(offered(1, ['x']))
      .when((it) => offer(it, offering(2)))
      .then(offered(2, [], ['x@1'])));
  it('does not ask again for what was rejected', () =>
    given(offered(1, ['x', 'y']), rejected)
      .when((it) => offer(it, offering(2, 'x', 'y')))
      .then(offered(2, ['y'], ['y@1'])));
  it('drops findings of a version that was overtaken', () =>
    given(offered(2, ['x']))
      .when((it) => offer(it, offering(1, 'x')))
      .thenNothing());
  it('is accepted', () =>
    given(offered(1, ['x']))
      .when((it) => apply(it, accept))
      .then(accepted));
  it('is accepted with other words', () =>
    given(offered(1, ['x']))
      .when((it) => apply(it, { ...accept, modified: true }))
      .then({ type: 'FeedbackModified', data: accepted.data }));
  it('is decided once', () =>
    given(offered(1, ['x']), accepted)
      .when((it) => apply(it, accept))
      .thenFails(AlreadyDecided));
  it('is rejected with a reason', () =>
    given(offered(1, ['x']))
      .when((it) => reject(it, 'x@1', 'as meant'))
      .then(rejected));
  it('is not rejected without a reason', () =>
    given(offered(1, ['x']))
      .when((it) => reject(it, 'x@1', '  '))
      .thenFails(ReasonRequired));
  it('is not rejected after it was accepted', () =>
    given(offered(1, ['x']), accepted)
      .when((it) => reject(it, 'x@1', 'late'))
      .thenFails(AlreadyDecided));
  it('is stale when a version followed', () =>
    given(offered(1, ['x']), offered(2, [], ['x@1']))
      .when((it) => apply(it, accept))
      .thenFails(StaleFeedback));
  it('is not there when it was never offered', () =>
    given(offered(1, ['x']))
      .when((it) => reject(it, 'z@1', 'r'))
      .thenFails(FeedbackNotFound));
});
