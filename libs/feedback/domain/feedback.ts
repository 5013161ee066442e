import type { Decider, Snapshots, Span } from '#kernel';
import type { FeedbackEvent } from '../events.ts';
import {
  AlreadyDecided,
  FeedbackNotFound,
  NotDecided,
  NotOffered,
  ReasonRequired,
  StaleFeedback,
} from './feedback.errors.ts';

export type ItemStatus = 'pending' | 'accepted' | 'modified' | 'rejected' | 'superseded' | 'orphaned';

export interface Item {
  readonly findingId: string;
  readonly baseVersion: number;
  readonly findingsSha256: string;
  readonly status: ItemStatus;
  /** The version whose findings offered it last. */
  readonly offeredIn: number;
  /** Where it is in the base version, when that is not where its finding was. */
  readonly place: Span | null;
  /** The version that the decision made. */
  readonly appliedVersion: number | null;
}

/** Every item ever offered for one document. */
export interface Feedback {
  readonly documentId: string | undefined;
  /** The latest version whose findings were offered; 0 before. */
  readonly version: number;
  readonly items: ReadonlyMap<string, Item>;
}

const changed = (
  feedback: Feedback,
  changes: Iterable<readonly [feedbackId: string, change: Partial<Item>]>,
): Feedback => {
  const items = new Map(feedback.items);
  for (const [id, change] of changes) {
    const item = items.get(id);
    if (item) items.set(id, { ...item, ...change });
  }
  return { ...feedback, items };
};

/** A map has no JSON: its entries are kept. */
interface StoredFeedback {
  readonly documentId: string | null;
  readonly version: number;
  readonly items: readonly (readonly [feedbackId: string, item: Item])[];
}

const snapshots: Snapshots<Feedback, StoredFeedback> = {
  every: 100,
  version: 2,
  encode: ({ documentId = null, version, items }) => ({ documentId, version, items: [...items] }),
  decode: ({ documentId, version, items }) => ({ documentId: documentId ?? undefined, version, items: new Map(items) }),
};

export const feedbackDecider: Decider<Feedback, FeedbackEvent> = {
  initial: { documentId: undefined, version: 0, items: new Map() },
  snapshots,
  evolve: (feedback, { type, data }): Feedback => {
    switch (type) {
      case 'FeedbackOffered': {
        const { version, findingsSha256 } = data;
        const items = new Map(
          changed(
            feedback,
            data.superseded.map((id) => [id, { status: 'superseded' }]),
          ).items,
        );
        for (const { feedbackId, findingId } of data.items) {
          const item = { findingId, baseVersion: version, findingsSha256, offeredIn: version };
          items.set(feedbackId, { ...item, status: 'pending', place: null, appliedVersion: null });
        }
        return { documentId: data.documentId, version, items };
      }
      case 'FeedbackAccepted':
        return changed(feedback, [[data.feedbackId, { status: 'accepted', appliedVersion: data.appliedVersion }]]);
      case 'FeedbackModified':
        return changed(feedback, [[data.feedbackId, { status: 'modified', appliedVersion: data.appliedVersion }]]);
      case 'FeedbackRejected':
        return changed(feedback, [[data.feedbackId, { status: 'rejected' }]]);
      case 'FeedbackUndone': {
        const { feedbackId, baseVersion, start, end } = data;
        const change = { status: 'pending', baseVersion, place: { start, end }, appliedVersion: null } as const;
        return changed(feedback, [[feedbackId, change]]);
      }
      case 'FeedbackOrphaned':
        return changed(
          feedback,
          data.items.map(({ feedbackId }) => [feedbackId, { status: 'orphaned' }]),
        );
      case 'FeedbackCarried':
        return changed(
          feedback,
          data.items.map(({ feedbackId, findingId, start, end }) => [
            feedbackId,
            { findingId, findingsSha256: data.findingsSha256, baseVersion: data.version, place: { start, end } },
          ]),
        );
      case 'FeedbackReplaced':
      case 'FeedbackCommented':
        return feedback;
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
 * Where an item of an earlier version is in the version that is offered: the finding of its rule that stands there, if there
 * is one, and the span that a decision on it replaces.
 */
export type Whereabouts =
  | (Span & { readonly status: 'located'; readonly findingId: string | null })
  | { readonly status: 'orphaned'; readonly reason: 'changed' | 'ambiguous' };

/** Versions after which a rejected item is written down anew: the way from where it was is found at each of them. */
const CARRY_AFTER = 10;

/**
 * Puts the findings of a version up for decision. Items of the same version that were offered before stay as they are
 * (it was analysed again); what is pending but not among the findings any more is superseded (and offered again when it
 * comes back, because its suppression has ended), or orphaned when its text cannot be found either. What was rejected stays rejected where its text stands (`whereabouts` of earlier items, by
 * their ids), also when the finding got another id there; without whereabouts the finding's id decides. Findings of a
 * version older than one offered before come too late.
 */
export const offer = (
  feedback: Feedback,
  offered: Offer,
  whereabouts: ReadonlyMap<string, Whereabouts> = new Map(),
): FeedbackEvent[] => {
  if (offered.version < feedback.version) return [];
  const { documentId, version, findingsSha256 } = offered;
  const found = new Set(offered.items.map(({ findingId }) => findingId));
  const rejected = standingItems(feedback, whereabouts);
  const standing = new Set(rejected.map(({ findingId }) => findingId));
  const carried = rejected.filter(({ feedbackId, findingId }) => {
    const item = feedback.items.get(feedbackId);
    return item !== undefined && (item.findingId !== findingId || version - item.baseVersion >= CARRY_AFTER);
  });
  for (const [id, { status, findingId }] of feedback.items)
    if (status === 'rejected' && !whereabouts.has(id)) standing.add(findingId);

  const reopened = new Map(
    [...feedback.items].flatMap(([feedbackId, { status, baseVersion, offeredIn, findingId }]) =>
      status === 'pending' && baseVersion === version && offeredIn !== version
        ? [[findingId, feedbackId] as const]
        : [],
    ),
  );
  const present = new Map(
    [...feedback.items].flatMap(([id, it]) =>
      it.offeredIn === version && it.status !== 'superseded' ? [[it.findingId, id] as const] : [],
    ),
  );
  const items = offered.items
    .filter(({ feedbackId }) => (feedback.items.get(feedbackId)?.status ?? 'superseded') === 'superseded')
    .filter(({ findingId }) => !present.has(findingId))
    .filter(({ findingId }) => !standing.has(findingId))
    .map(({ feedbackId, findingId }) => ({ feedbackId: reopened.get(findingId) ?? feedbackId, findingId }));

  const kept = new Set([
    ...[...offered.items, ...items].map(({ feedbackId }) => feedbackId),
    ...offered.items.flatMap(({ findingId }) => present.get(findingId) ?? []),
  ]);
  // What was taken back meanwhile is about a version that is still to be analysed.
  const left = [...feedback.items].filter(
    ([id, { status, baseVersion }]) => status === 'pending' && baseVersion <= version && !kept.has(id),
  );
  const orphaned = left.flatMap(([feedbackId, { findingId }]) => {
    const place = whereabouts.get(feedbackId);
    return place?.status === 'orphaned' && !found.has(findingId) ? [{ feedbackId, reason: place.reason }] : [];
  });
  const lost = new Set(orphaned.map(({ feedbackId }) => feedbackId));
  const superseded = left.map(([id]) => id).filter((id) => !lost.has(id));

  const ids = new Map(items.map(({ feedbackId, findingId }) => [findingId, feedbackId]));
  const replaced = superseded.flatMap((feedbackId) => {
    const place = whereabouts.get(feedbackId);
    const replacedBy = place?.status === 'located' && place.findingId !== null ? ids.get(place.findingId) : undefined;
    return replacedBy === undefined ? [] : [{ feedbackId, replacedBy }];
  });

  const isNews = items.length > 0 || superseded.length > 0 || offered.version !== feedback.version;
  return [
    ...(isNews ? [{ type: 'FeedbackOffered' as const, data: { ...offered, items, superseded } }] : []),
    ...(orphaned.length > 0
      ? [{ type: 'FeedbackOrphaned' as const, data: { documentId, version, items: orphaned } }]
      : []),
    ...(replaced.length > 0
      ? [{ type: 'FeedbackReplaced' as const, data: { documentId, version, items: replaced } }]
      : []),
    ...(carried.length > 0
      ? [{ type: 'FeedbackCarried' as const, data: { documentId, version, findingsSha256, items: carried } }]
      : []),
  ];
};

/** Rejected items whose finding stands at their place. */
const standingItems = (feedback: Feedback, whereabouts: ReadonlyMap<string, Whereabouts>) =>
  [...feedback.items].flatMap(([feedbackId, { status }]) => {
    const place = whereabouts.get(feedbackId);
    return status === 'rejected' && place?.status === 'located' && place.findingId !== null
      ? [{ feedbackId, findingId: place.findingId, start: place.start, end: place.end }]
      : [];
  });

/** The item, when it may be decided: pending, not replaced by one of a later version, and its finding not suppressed. */
export const pending = (feedback: Feedback, feedbackId: string): Item => {
  const item = known(feedback, feedbackId);
  if (item.status === 'superseded' && item.baseVersion === feedback.version)
    throw new NotOffered('The item is not offered any more: its finding is suppressed, or is not found any more.');
  if (item.status === 'superseded' || item.status === 'orphaned') {
    const { version } = feedback;
    const context = {
      currentVersion: version,
      baseVersion: item.baseVersion,
      current: { version },
      itemStatus: item.status,
    };
    throw new StaleFeedback(
      `The item was offered for version ${item.baseVersion}; version ${version} has come since.`,
      context,
    );
  }
  if (item.status !== 'pending')
    throw new AlreadyDecided(`The item is ${item.status} already.`, { itemStatus: item.status });
  return item;
};

/** The item, when there is a decision on it that can be taken back. */
export const decided = (
  feedback: Feedback,
  feedbackId: string,
): Item & { readonly status: 'accepted' | 'modified' | 'rejected' } => {
  const item = known(feedback, feedbackId);
  const { status } = item;
  if (status !== 'accepted' && status !== 'modified' && status !== 'rejected')
    throw new NotDecided(`The item is ${status}: there is no decision to take back.`, { itemStatus: status });
  return { ...item, status };
};

const known = (feedback: Feedback, feedbackId: string): Item => {
  const item = feedback.items.get(feedbackId);
  if (!item) throw new FeedbackNotFound(`There is no feedback item ${feedbackId}.`);
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

/** Takes a decision back: the item is pending, at this place of `baseVersion`, which reversed the edit if there was one. */
export const undo = (
  feedback: Feedback,
  feedbackId: string,
  { baseVersion, start, end }: Span & { readonly baseVersion: number },
): FeedbackEvent[] => {
  const { findingId, status: decision } = decided(feedback, feedbackId);
  const undoneVersion = decision === 'rejected' ? null : baseVersion;
  const documentId = feedback.documentId ?? '';
  return [
    {
      type: 'FeedbackUndone',
      data: { documentId, feedbackId, findingId, decision, undoneVersion, baseVersion, start, end },
    },
  ];
};

/** Anything may be said of an item, decided or not. */
export const comment = (
  feedback: Feedback,
  feedbackId: string,
  { commentId, authorId, text }: { commentId: string; authorId: string; text: string },
): FeedbackEvent[] => {
  known(feedback, feedbackId);
  const documentId = feedback.documentId ?? '';
  return [{ type: 'FeedbackCommented', data: { documentId, feedbackId, commentId, authorId, text } }];
};
