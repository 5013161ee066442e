import { registerEvents } from '#kernel';
import type { FeedbackEvent, ReviewSettingsEvent } from './events.ts';

const documentId = '4f7c0b52-9a1e-4d36-8f0b-2c5d7e9a1b34';
const feedbackId = '8c1d3f8e-0f5e-8a55-a1b2-3f1f6b9f7d10';
const findingId = '725338e4-b63b-8b14-a630-a69496dc3a73';

const applied = {
  documentId,
  feedbackId,
  findingId,
  baseVersion: 1,
  appliedVersion: 2,
  replacement: 'within 20 Trading Days, inclusive',
};

export const feedbackEvents = registerEvents<FeedbackEvent>()({
  FeedbackOffered: {
    version: 1,
    example: {
      documentId,
      version: 1,
      analysisId: '5b0c9c0a-6f0e-4a3e-9c39-6f5f0d1a7c21',
      findingsSha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      items: [{ feedbackId, findingId }],
      superseded: ['1f3a5c7e-9b0d-8f2e-a4c6-8e0f2a4c6e80'],
    },
  },
  FeedbackAccepted: { version: 1, example: applied },
  FeedbackModified: { version: 1, example: { ...applied, replacement: 'within 21 Trading Days' } },
  FeedbackRejected: {
    version: 1,
    example: { documentId, feedbackId, findingId, baseVersion: 1, reason: 'Defined in the master agreement, §4.2.' },
  },
  FeedbackUndone: {
    version: 1,
    example: {
      documentId,
      feedbackId,
      findingId,
      decision: 'accepted',
      undoneVersion: 3,
      baseVersion: 3,
      start: 118,
      end: 129,
    },
  },
  FeedbackOrphaned: {
    version: 1,
    example: { documentId, version: 2, items: [{ feedbackId, reason: 'changed' }] },
  },
  FeedbackCarried: {
    version: 1,
    example: {
      documentId,
      version: 2,
      findingsSha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
      items: [{ feedbackId, findingId, start: 118, end: 129 }],
    },
  },
  FeedbackReplaced: {
    version: 1,
    example: {
      documentId,
      version: 2,
      items: [{ feedbackId, replacedBy: '1f3a5c7e-9b0d-8f2e-a4c6-8e0f2a4c6e80' }],
    },
  },
  FeedbackCommented: {
    version: 1,
    example: {
      documentId,
      feedbackId,
      commentId: '5e1f0c9a-7b2d-4c3e-8f6a-9d0b1c2e3f40',
      authorId: 'ada',
      text: 'Ask the desk: is it 20 days «inclusive»?',
    },
    personal: { text: 'authorId' },
  },
});

export const reviewSettingsEvents = registerEvents<ReviewSettingsEvent>()({
  ReviewSettingsChanged: { version: 1, example: { fourEyes: true } },
});
