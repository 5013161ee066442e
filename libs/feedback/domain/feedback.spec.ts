import { specify } from '#kernel/testing';
import type { FeedbackEvent } from '../events.ts';
import {
  AlreadyDecided,
  FeedbackNotFound,
  NotDecided,
  NotOffered,
  ReasonRequired,
  StaleFeedback,
} from './feedback.errors.ts';
import { apply, comment, feedbackDecider, offer, reject, undo, type Offer, type Whereabouts } from './feedback.ts';

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

  describe('that was decided', () => {
    const back = { baseVersion: 3, start: 4, end: 9 };
    const undone = (decision: 'accepted' | 'rejected', undoneVersion: number | null): FeedbackEvent => ({
      type: 'FeedbackUndone',
      data: { documentId: 'd1', feedbackId: 'x@1', findingId: 'x', decision, undoneVersion, ...back },
    });
    it('is pending again when the decision is taken back', () => {
      given(offered(1, ['x']), accepted)
        .when((it) => undo(it, 'x@1', back))
        .then(undone('accepted', 3));
      given(offered(1, ['x']), rejected)
        .when((it) => undo(it, 'x@1', back))
        .then(undone('rejected', null));
      given(offered(1, ['x']), accepted, undone('accepted', 3))
        .when((it) => reject(it, 'x@1', 'as meant'))
        .then({ type: 'FeedbackRejected', data: { ...decision, baseVersion: 3, reason: 'as meant' } });
    });
    it('is taken back once', () =>
      given(offered(1, ['x']), rejected, undone('rejected', null))
        .when((it) => undo(it, 'x@1', back))
        .thenFails(NotDecided));
    it('is offered again under its own id by the version that brought its text back', () =>
      given(offered(1, ['x']), accepted, offered(2, []), undone('accepted', 3))
        .when((it) => offer(it, offering(3, 'x')))
        .then({
          type: 'FeedbackOffered',
          data: { ...offering(3), items: [{ feedbackId: 'x@1', findingId: 'x' }], superseded: [] },
        }));
    it('is not superseded by a version of before it was taken back', () =>
      given(offered(1, ['x']), accepted, undone('accepted', 3))
        .when((it) => offer(it, offering(2)))
        .then(offered(2, [])));
    it('is offered so once', () => {
      const reoffered: FeedbackEvent = {
        type: 'FeedbackOffered',
        data: { ...offering(3), items: [{ feedbackId: 'x@1', findingId: 'x' }], superseded: [] },
      };
      given(offered(1, ['x']), accepted, offered(2, []), undone('accepted', 3), reoffered)
        .when((it) => offer(it, offering(3, 'x')))
        .thenNothing();
    });
  });

  describe('in a version whose text moved', () => {
    const at = (findingId: string | null): Whereabouts => ({ status: 'located', start: 7, end: 9, findingId });
    const lost: Whereabouts = { status: 'orphaned', reason: 'changed' };
    const carriedTo = (findingId: string): FeedbackEvent => ({
      type: 'FeedbackCarried',
      data: {
        documentId: 'd1',
        version: 2,
        findingsSha256: 'f2',
        items: [{ feedbackId: 'x@1', findingId, start: 7, end: 9 }],
      },
    });
    it('stays rejected where its text stands, also when the finding has another id there', () => {
      given(offered(1, ['x']), rejected)
        .when((it) => offer(it, offering(2, 'x2'), new Map([['x@1', at('x2')]])))
        .then(offered(2, []), carriedTo('x2'));
      given(offered(1, ['x']), rejected, offered(2, []), carriedTo('x2'))
        .when((it) => offer(it, offering(3, 'x2')))
        .then(offered(3, []));
    });
    it('is written down anew after some versions, so that the way to it stays short', () => {
      given(offered(1, ['x']), rejected, offered(10, []))
        .when((it) => offer(it, offering(10, 'x'), new Map([['x@1', at('x')]])))
        .thenNothing();
      given(offered(1, ['x']), rejected)
        .when((it) => offer(it, offering(11, 'x'), new Map([['x@1', at('x')]])))
        .then(offered(11, []), {
          type: 'FeedbackCarried',
          data: {
            documentId: 'd1',
            version: 11,
            findingsSha256: 'f11',
            items: [{ feedbackId: 'x@1', findingId: 'x', start: 7, end: 9 }],
          },
        });
    });
    it('is asked about when its id is another place’s by now', () =>
      given(offered(1, ['x']), rejected)
        .when((it) => offer(it, offering(2, 'x'), new Map([['x@1', at(null)]])))
        .then(offered(2, ['x'])));
    it('is asked about again when its text was rewritten', () =>
      given(offered(1, ['x']), rejected)
        .when((it) => offer(it, offering(2, 'x'), new Map([['x@1', lost]])))
        .then(offered(2, ['x'])));
    it('is orphaned when its text is gone and nothing is found in its stead', () =>
      given(offered(1, ['x', 'y']))
        .when((it) => offer(it, offering(2, 'y'), new Map([['x@1', lost]])))
        .then(offered(2, ['y'], ['y@1']), {
          type: 'FeedbackOrphaned',
          data: { documentId: 'd1', version: 2, items: [{ feedbackId: 'x@1', reason: 'changed' }] },
        }));
    it('is superseded by what stands at its place, also when that has another id', () =>
      given(offered(1, ['x']))
        .when((it) => offer(it, offering(2, 'x2'), new Map([['x@1', at('x2')]])))
        .then(offered(2, ['x2'], ['x@1']), {
          type: 'FeedbackReplaced',
          data: { documentId: 'd1', version: 2, items: [{ feedbackId: 'x@1', replacedBy: 'x2@2' }] },
        }));
    it('is superseded when its text stands and the finding is gone', () =>
      given(offered(1, ['x']))
        .when((it) => offer(it, offering(2), new Map([['x@1', at(null)]])))
        .then(offered(2, [], ['x@1'])));
  });

  it('can be spoken of, decided or not', () => {
    const said = { commentId: 'c1', authorId: 'ada', text: 'Ask the desk.' };
    const commented: FeedbackEvent = {
      type: 'FeedbackCommented',
      data: { documentId: 'd1', feedbackId: 'x@1', ...said },
    };
    given(offered(1, ['x']), accepted)
      .when((it) => comment(it, 'x@1', said))
      .then(commented);
    given(offered(1, ['x']))
      .when((it) => comment(it, 'z@1', said))
      .thenFails(FeedbackNotFound);
  });
});
