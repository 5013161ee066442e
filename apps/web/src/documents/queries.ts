import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';

/** One document. Keys of what belongs to it begin with `['document', id]`, so that a live message refreshes all of it. */
export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/documents/{documentId}', { params: { path: { documentId } }, signal })),
  });

/** The Markdown of a version; a version never changes. */
export const versionTextQuery = (documentId: string, version: number) =>
  queryOptions({
    queryKey: ['version', documentId, version, 'text'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/content', {
          params: { path: { documentId }, query: { format: 'markdown', version } },
          parseAs: 'text',
          signal,
        }),
      ),
  });

/** All blocks of a version with their places, without the words' places. */
export const blocksQuery = (documentId: string, version: number) =>
  queryOptions({
    queryKey: ['version', documentId, version, 'blocks'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/documents/{documentId}/blocks', {
          params: { path: { documentId }, query: { version } },
          signal,
        }),
      ),
  });

/** Every version of a document, the newest first. */
export const versionsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'versions'],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/documents/{documentId}/versions', { params: { path: { documentId } }, signal })))
        .items,
  });

/** The latest analyses of a document, the newest first. */
export const analysesQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId, 'analyses'],
    queryFn: async ({ signal }) =>
      (
        await answer(
          api.GET('/api/v1/documents/{documentId}/analyses', {
            params: { path: { documentId }, query: { limit: 5 } },
            signal,
          }),
        )
      ).items,
  });
