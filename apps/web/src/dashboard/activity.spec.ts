import { activityOf } from './activity.ts';

const CASES: readonly (readonly [type: string, data: Record<string, unknown>, activity: object | undefined])[] = [
  ['document.uploaded', { title: 'A' }, { sentence: 'uploaded', tab: 'text' }],
  ['document.failed', { message: 'Broken' }, { sentence: 'failed', reason: 'Broken', tab: 'text' }],
  ['version.created', { number: 1, cause: 'conversion' }, undefined],
  ['version.created', { number: 2, cause: 'feedback' }, { sentence: 'version', number: 2, tab: 'versions' }],
  [
    'analysis.completed',
    { counts: { critical: 1, high: 2, medium: 0, low: 4 } },
    { sentence: 'analysed', count: 7, tab: 'review' },
  ],
  ['feedback.changed', { version: 1 }, undefined],
  ['feedback.changed', { status: 'rejected' }, { sentence: 'rejected', tab: 'review' }],
  ['feedback.changed', { status: 'pending' }, { sentence: 'undone', tab: 'review' }],
  ['compliance.changed', { repositoryId: 'r' }, { sentence: 'assigned', tab: 'compliance' }],
  ['compliance.changed', { status: 'PARTIAL' }, { sentence: 'checked', tab: 'compliance' }],
  ['suppression.changed', { status: 'lifted' }, { sentence: 'suppressionEnded', tab: 'review' }],
  ['document.converted', {}, undefined],
  ['something.new', {}, undefined],
];

describe('a notification in a sentence', () => {
  it.each(CASES)('%s with %j', (type, data, activity) => expect(activityOf({ type, data })).toEqual(activity));
});
