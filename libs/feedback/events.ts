import type { EventsOf } from '#kernel';

interface Applied {
  documentId: string;
  feedbackId: string;
  findingId: string;
  baseVersion: number;
  appliedVersion: number;
  replacement: string;
}

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
  FeedbackAccepted: Applied;
  FeedbackModified: Applied;
  FeedbackRejected: { documentId: string; feedbackId: string; findingId: string; baseVersion: number; reason: string };
  /** A decision was taken back: the item is pending again. */
  FeedbackUndone: {
    documentId: string;
    feedbackId: string;
    findingId: string;
    decision: 'accepted' | 'modified' | 'rejected';
    /** The version that reversed the edit; null for a rejection, which changed no text. */
    undoneVersion: number | null;
    /** The version whose text the item is about from now on, and where in it. */
    baseVersion: number;
    start: number;
    end: number;
  };
  /** Items whose text is not to be found in a version, and which its findings do not offer again. */
  FeedbackOrphaned: {
    documentId: string;
    version: number;
    items: readonly { feedbackId: string; reason: 'changed' | 'ambiguous' }[];
  };
  /** Rejected items whose text stands in a version: the decision is good for the finding there too. */
  FeedbackCarried: {
    documentId: string;
    version: number;
    findingsSha256: string;
    items: readonly { feedbackId: string; findingId: string; start: number; end: number }[];
  };
  /** Superseded items, each with the item of the version that stands at its place under another finding. */
  FeedbackReplaced: {
    documentId: string;
    version: number;
    items: readonly { feedbackId: string; replacedBy: string }[];
  };
  FeedbackCommented: {
    documentId: string;
    feedbackId: string;
    commentId: string;
    /** Who wrote it; null text when that person was erased. */
    authorId: string;
    text: string | null;
  };
}>;

/** How a tenant reviews. */
export type ReviewSettingsEvent = EventsOf<{
  ReviewSettingsChanged: { fourEyes: boolean };
}>;
