import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { pagedQuery } from '../../api/pages.ts';

/** What changed from one version to another. */
export const diffQuery = (documentId: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['version', documentId, to, 'diff', from],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/versions/{number}/diff', {
          params: { path: { documentId, number: to }, query: { against: from } },
          signal,
        }),
      ),
  });

/** The document's history in sentences, the newest first. */
export const timelineQuery = (documentId: string) =>
  pagedQuery(['document', documentId, 'timeline'], (cursor, signal) =>
    answer(
      api.GET('/api/v1/documents/{documentId}/timeline', {
        params: { path: { documentId }, query: { limit: 30, ...(cursor === undefined ? {} : { cursor }) } },
        signal,
      }),
    ),
  );
