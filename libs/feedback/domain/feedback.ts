import type { Decider, Snapshots } from '#kernel';
import type { FeedbackEvent } from '../events.ts';
import { AlreadyDecided, FeedbackNotFound, NotOffered, ReasonRequired, StaleFeedback } from './feedback.errors.ts';

export type ItemStatus = 'pending' | 'accepted' | 'modified' | 'rejected' | 'superseded';

export interface Item {
  readonly findingId: string;
  readonly baseVersion: number;
  readonly findingsSha256: string;
  readonly status: ItemStatus;
}

/** Every item ever offered for one document. */
export interface Feedback {
  readonly documentId: string | undefined;
  /** The latest version whose findings were offered; 0 before. */
  readonly version: number;
  readonly items: ReadonlyMap<string, Item>;
}

const decided = (feedback: Feedback, feedbackId: string, status: ItemStatus): Feedback => {
  const item = feedback.items.get(feedbackId);
  return item ? { ...feedback, items: new Map(feedback.items).set(feedbackId, { ...item, status }) } : feedback;
};

/** A map has no JSON: its entries are kept. */
interface StoredFeedback {
  readonly documentId: string | null;
  readonly version: number;
  readonly items: readonly (readonly [feedbackId: string, item: Item])[];
}

const snapshots: Snapshots<Feedback, StoredFeedback> = {
  every: 100,
  version: 1,
  encode: ({ documentId = null, version, items }) => ({ documentId, version, items: [...items] }),
  decode: ({ documentId, version, items }) => ({ documentId: documentId ?? undefined, version, items: new Map(items) }),
};

export const feedbackDecider: Decider<Feedback, FeedbackEvent> = {
  initial: { documentId: undefined, version: 0, items: new Map() },
  snapshots,
  evolve: (feedback, { type, data }): Feedback => {
    switch (type) {
      case 'FeedbackOffered': {
        const items = new Map(feedback.items);
        for (const id of data.superseded) {
          const item = items.get(id);
          if (item) items.set(id, { ...item, status: 'superseded' });
        }
        const { version: baseVersion, findingsSha256 } = data;
        for (const { feedbackId, findingId } of data.items) {
          items.set(feedbackId, { findingId, baseVersion, findingsSha256, status: 'pending' });
        }
        return { documentId: data.documentId, version: data.version, items };
      }
      case 'FeedbackAccepted':
        return decided(feedback, data.feedbackId, 'accepted');
      case 'FeedbackModified':
        return decided(feedback, data.feedbackId, 'modified');
      case 'FeedbackRejected':
        return decided(feedback, data.feedbackId, 'rejected');
    }
  },
};

export interface Offer {
  readonly documentId: string;
  readonly version: number;
  readonly analysisId: string;
  readonly findingsSha256: string;
  readonly items: readonly { readonly feedbackId: string; readonly findingId: string }[];
}

/**
 * Puts the findings of a version up for decision. Items of the same version that were offered before stay as they are
 * (it was analysed again); what is pending but not among the findings any more is superseded, and offered again when it
 * comes back (its suppression has ended). A finding that was rejected in an earlier version is not offered again: the
 * decision stands. Findings of a version older than one offered before come too late.
 */
export const offer = (feedback: Feedback, offered: Offer): FeedbackEvent[] => {
  if (offered.version < feedback.version) return [];
  const ids = new Set(offered.items.map(({ feedbackId }) => feedbackId));
  const items = [...feedback.items];
  const rejected = new Set(
    items.filter(([, { status }]) => status === 'rejected').map(([, { findingId }]) => findingId),
  );
  const fresh = offered.items.filter(
    ({ feedbackId, findingId }) =>
      (feedback.items.get(feedbackId)?.status ?? 'superseded') === 'superseded' && !rejected.has(findingId),
  );
  const superseded = [...feedback.items]
    .filter(([id, { status }]) => status === 'pending' && !ids.has(id))
    .map(([id]) => id);
  if (fresh.length === 0 && superseded.length === 0 && offered.version === feedback.version) return [];
  return [{ type: 'FeedbackOffered', data: { ...offered, items: fresh, superseded } }];
};

/** The item, when it may be decided: pending, offered for the latest version, and its finding not suppressed. */
export const pending = (feedback: Feedback, feedbackId: string): Item => {
  const item = feedback.items.get(feedbackId);
  if (!item) throw new FeedbackNotFound(`There is no feedback item ${feedbackId}.`);
  if (item.status === 'superseded' && item.baseVersion === feedback.version)
    throw new NotOffered('The item is not offered any more: its finding is suppressed, or is not found any more.');
  if (item.status === 'superseded') {
    const context = { currentVersion: feedback.version, baseVersion: item.baseVersion, status: item.status };
    throw new StaleFeedback(
      `The item was offered for version ${item.baseVersion}; version ${feedback.version} has come since.`,
      context,
    );
  }
  if (item.status !== 'pending')
    throw new AlreadyDecided(`The item is ${item.status} already.`, { status: item.status });
  return item;
};

/** The item's text was put into `appliedVersion`: as proposed, or as the reviewer changed it. */
export const apply = (
  feedback: Feedback,
  {
    feedbackId,
    replacement,
    appliedVersion,
    modified,
  }: { feedbackId: string; replacement: string; appliedVersion: number; modified: boolean },
): FeedbackEvent[] => {
  const { findingId, baseVersion } = pending(feedback, feedbackId);
  const data = {
    documentId: feedback.documentId ?? '',
    feedbackId,
    findingId,
    baseVersion,
    appliedVersion,
    replacement,
  };
  return [{ type: modified ? 'FeedbackModified' : 'FeedbackAccepted', data }];
};

/** Throws `ReasonRequired` for a blank reason. */
export const reject = (feedback: Feedback, feedbackId: string, reason: string): FeedbackEvent[] => {
  const { findingId, baseVersion } = pending(feedback, feedbackId);
  if (reason.trim() === '') throw new ReasonRequired('Say why the item is rejected.');
  return [
    {
      type: 'FeedbackRejected',
      data: { documentId: feedback.documentId ?? '', feedbackId, findingId, baseVersion, reason },
    },
  ];
};
