import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client.ts';
import type { Item } from './queue/queue.ts';

const PAGE = 200;

/** All but what was superseded: that is kept for the record and grows with every version. */
const OFFERED = ['pending', 'accepted', 'modified', 'rejected', 'orphaned'] as const;

const readAll = async (
  documentId: string,
  status: (typeof OFFERED)[number],
  signal: AbortSignal,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await answer(
      api.GET('/api/v1/documents/{documentId}/feedback', {
        params: { path: { documentId }, query: { status, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
        signal,
      }),
    );
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
};

/** Every item of a document that is or was to be decided, page by page. */
export const itemsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'feedback', 'items'],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(OFFERED.map((status) => readAll(documentId, status, signal)));
      // One that was decided between two answers may be in both lists: the later list knows more.
      return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
    },
  });

/** One item, also one of an earlier version. */
export const itemQuery = (documentId: string, feedbackId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'feedback', 'item', feedbackId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/feedback/{feedbackId}', {
          params: { path: { documentId, feedbackId } },
          signal,
        }),
      ),
  });

/** Items of earlier versions of one rule that others took over from. */
export const supersededQuery = (documentId: string, rule: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'feedback', 'superseded', rule],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/feedback', {
          params: { path: { documentId }, query: { status: 'superseded', rule, limit: PAGE } },
          signal,
        }),
      ),
  });

export const commentsQuery = (documentId: string, feedbackId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'feedback', 'comments', feedbackId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/feedback/{feedbackId}/comments', {
          params: { path: { documentId, feedbackId } },
          signal,
        }),
      ),
  });

export const versionQuery = (documentId: string, number: number) =>
  queryOptions({
    queryKey: ['version', documentId, number],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/versions/{number}', {
          params: { path: { documentId, number } },
          signal,
        }),
      ),
  });

/** What a rule found in the latest analysed version, with pages and related places. */
export const findingsOfRuleQuery = (documentId: string, rule: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'findings', rule],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/findings', {
          params: { path: { documentId }, query: { rule, limit: PAGE } },
          signal,
        }),
      ),
  });

/** Every finding of the latest analysed version: the places on the pages of the original. */
export const findingsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'findings', 'all'],
    queryFn: async ({ signal }) => {
      const findings: Schemas['FindingView'][] = [];
      let cursor: string | undefined;
      do {
        const page = await answer(
          api.GET('/api/v1/documents/{documentId}/findings', {
            params: { path: { documentId }, query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
            signal,
          }),
        );
        findings.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return findings;
    },
  });

/** Why a rule matters and what satisfies it; rules change with the program only. */
export const ruleTextQuery = (ruleId: string) =>
  queryOptions({
    queryKey: ['rules', 'text', ruleId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/rules/{ruleId}', { params: { path: { ruleId } }, signal })),
  });

/** How many rules there are. */
export const ruleCountQuery = () =>
  queryOptions({
    queryKey: ['rules', 'count'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/rules', { signal }))).items.length,
  });
