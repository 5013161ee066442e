import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { pagedQuery } from '../api/pages.ts';

/** All groups, the newest first. */
export const groupsQuery = pagedQuery(['groups', 'list'], (cursor, signal) =>
  answer(
    api.GET('/api/v1/document-groups', {
      params: { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
      signal,
    }),
  ),
);

/** One group with its documents. */
export const groupQuery = (groupId: string) =>
  queryOptions({
    queryKey: ['groups', groupId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/document-groups/{groupId}', { params: { path: { groupId } }, signal })),
  });

/** Whether the documents of a group say together all that they refer to, and agree; always of what they say now. */
export const completenessQuery = (groupId: string) =>
  queryOptions({
    queryKey: ['groups', groupId, 'completeness'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/document-groups/{groupId}/completeness', { params: { path: { groupId } }, signal })),
  });

/** Documents to choose from, by title or file name. */
export const candidatesQuery = (q: string) =>
  queryOptions({
    queryKey: ['documents', 'candidates', q],
    queryFn: async ({ signal }) => {
      const query = { limit: 20, ...(q === '' ? {} : { q }) };
      const { items } = await answer(api.GET('/api/v1/documents', { params: { query }, signal }));
      return items;
    },
  });
