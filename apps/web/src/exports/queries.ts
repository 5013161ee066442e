import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { pagedQuery } from '../api/pages.ts';

/** What was asked for of a document, the newest first. */
export const exportsQuery = (documentId: string) =>
  pagedQuery(['exports', documentId], (cursor, signal) =>
    answer(
      api.GET('/api/v1/documents/{documentId}/exports', {
        params: { path: { documentId }, query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } },
        signal,
      }),
    ),
  );

/** The numbers of a document's versions, the latest first. */
export const versionNumbersQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'version-numbers'],
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/documents/{documentId}/versions', { params: { path: { documentId } }, signal }),
      );
      return items.map(({ number }) => number).toSorted((a, b) => b - a);
    },
  });
