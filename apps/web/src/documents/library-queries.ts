import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { pagedQuery } from '../api/pages.ts';
import { DEFAULT_SORT, type LibrarySearch } from './library-search.ts';

export const LIBRARY_PAGE = 100;

/**
 * The documents that a search finds, page by page. Not under `documents`: a live message would read all pages again, however
 * many there are; `useLiveLibrary` keeps them up to date.
 */
export const libraryQuery = ({ q, status, tag, policy, sort = DEFAULT_SORT }: LibrarySearch) =>
  pagedQuery(['library', { q, status, tag, policy, sort }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/documents', {
        params: {
          query: {
            sort,
            limit: LIBRARY_PAGE,
            ...(q === undefined ? {} : { q }),
            ...(status === undefined ? {} : { status }),
            ...(tag === undefined ? {} : { tag }),
            ...(policy === undefined ? {} : { policyRepositoryId: policy }),
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
        signal,
      }),
    ),
  );

/** Names of the policy repositories that documents can be checked against. */
export const policyChoicesQuery = queryOptions({
  queryKey: ['compliance', 'policy-choices'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(
      api.GET('/api/v1/policy-repositories', { params: { query: { limit: 200 } }, signal }),
    );
    return items.filter(({ status }) => status === 'active').map(({ id, name }) => ({ id, name }));
  },
});
