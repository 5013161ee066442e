import { answer, api, type Schemas } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import type { Item } from '../queue/queue.ts';

/** What somebody decides on an item. */
export type Decision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'modify'; readonly replacement: string }
  | { readonly kind: 'reject'; readonly reason: string }
  | ({ readonly kind: 'suppress' } & Suppressing);

export interface Suppressing {
  readonly scope: Schemas['SuppressFindingsRequest']['scope'];
  readonly reason: string;
  /** A moment with its zone; absent until it is lifted. */
  readonly expiresAt?: string;
}

/** What was done, and what it takes to undo it. */
export type Done =
  | { readonly kind: 'decided'; readonly items: readonly Item[] }
  | { readonly kind: 'suppressed'; readonly items: readonly Item[]; readonly suppressionId: string };

/** Decides on an item, for the version that the reviewer has seen. Throws `Problem`, `OfflineError`. */
export const decideOn = async (item: Item, decision: Decision, baseVersion: number): Promise<Done> => {
  if (decision.kind === 'suppress') return suppress(item, decision);
  try {
    return { kind: 'decided', items: [await send(item, decision, baseVersion)] };
  } catch (error) {
    const successor = isProblem(error, 'stale-version') ? await sameQuestion(item, baseVersion) : undefined;
    if (!successor) throw error;
    return { kind: 'decided', items: [await send(successor, decision, baseVersion)] };
  }
};

const send = (
  { documentId, id: feedbackId }: Item,
  decision: Exclude<Decision, { kind: 'suppress' }>,
  baseVersion: number,
): Promise<Item> => {
  const params = { path: { documentId, feedbackId } };
  switch (decision.kind) {
    case 'accept':
      return answer(
        api.POST('/api/v1/documents/{documentId}/feedback/{feedbackId}/accept', { params, body: { baseVersion } }),
      );
    case 'modify':
      return answer(
        api.POST('/api/v1/documents/{documentId}/feedback/{feedbackId}/modify', {
          params,
          body: { replacement: decision.replacement, baseVersion },
        }),
      );
    case 'reject':
      return answer(
        api.POST('/api/v1/documents/{documentId}/feedback/{feedbackId}/reject', {
          params,
          body: { reason: decision.reason },
        }),
      );
  }
};

/**
 * The item that took over from one when the version that the reviewer sees was analysed: the same question about the same text,
 * so that the answer holds. Undefined when anything about it is another than what was seen.
 */
const sameQuestion = async (item: Item, seenVersion: number): Promise<Item | undefined> => {
  const { status, supersededBy } = await readItem(item.documentId, item.id);
  if (status !== 'superseded' || supersededBy === null) return undefined;
  const successor = await readItem(item.documentId, supersededBy);
  const same =
    successor.status === 'pending' &&
    successor.baseVersion === seenVersion &&
    successor.ruleId === item.ruleId &&
    successor.original.quote === item.original.quote &&
    successor.suggestion?.replacement === item.suggestion?.replacement;
  return same ? successor : undefined;
};

export const readItem = (documentId: string, feedbackId: string): Promise<Item> =>
  answer(
    api.GET('/api/v1/documents/{documentId}/feedback/{feedbackId}', { params: { path: { documentId, feedbackId } } }),
  );

const TARGETS: Readonly<Record<Suppressing['scope'], (item: Item) => object>> = {
  finding: ({ documentId, findingId }) => ({ documentId, findingId }),
  'rule-in-document': ({ documentId, ruleId }) => ({ documentId, ruleId }),
  rule: ({ ruleId }) => ({ ruleId }),
};

const suppress = async (item: Item, { scope, reason, expiresAt }: Suppressing): Promise<Done> => {
  const { id } = await answer(
    api.POST('/api/v1/suppressions', {
      body: { scope, reason, ...TARGETS[scope](item), ...(expiresAt === undefined ? {} : { expiresAt }) },
    }),
  );
  return { kind: 'suppressed', items: [item], suppressionId: id };
};

/** Takes back what was done, the last item first. */
export const takeBack = async (done: Done): Promise<readonly Item[]> => {
  if (done.kind === 'suppressed') {
    const params = { path: { suppressionId: done.suppressionId } };
    await answer(api.DELETE('/api/v1/suppressions/{suppressionId}', { params }));
    return done.items;
  }
  const items: Item[] = [];
  for (const { documentId, id: feedbackId } of done.items.toReversed())
    items.push(
      await answer(
        api.POST('/api/v1/documents/{documentId}/feedback/{feedbackId}/undo', {
          params: { path: { documentId, feedbackId } },
        }),
      ),
    );
  return items;
};

/** One decision on several items. */
export type BatchDecision = { readonly action: 'accept' } | { readonly action: 'reject'; readonly reason: string };

/** Decides on several items of one rule and severity; with `dryRun` only says what would change. */
export const decideTogether = (
  documentId: string,
  ids: readonly string[],
  decision: BatchDecision,
  { baseVersion, dryRun = false }: { readonly baseVersion: number; readonly dryRun?: boolean },
): Promise<Schemas['BatchView']> =>
  answer(
    api.POST('/api/v1/documents/{documentId}/feedback/batch', {
      params: { path: { documentId }, query: { dryRun } },
      body: { ...decision, ids: [...ids], baseVersion },
    }),
  );
