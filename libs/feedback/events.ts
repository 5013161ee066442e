import type { EventsOf } from '#kernel';

export type FeedbackEvent = EventsOf<{
  /** Findings of a version put up for decision; pending items of earlier versions are superseded by it. */
  FeedbackOffered: {
    documentId: string;
    version: number;
    analysisId: string;
    /** The findings as JSON in the content store. */
    findingsSha256: string;
    items: readonly { feedbackId: string; findingId: string }[];
    superseded: readonly string[];
  };
  FeedbackAccepted: {
    documentId: string;
    feedbackId: string;
    findingId: string;
    baseVersion: number;
    appliedVersion: number;
    replacement: string;
  };
  FeedbackModified: {
    documentId: string;
    feedbackId: string;
    findingId: string;
    baseVersion: number;
    appliedVersion: number;
    replacement: string;
  };
  FeedbackRejected: { documentId: string; feedbackId: string; findingId: string; baseVersion: number; reason: string };
}>;
