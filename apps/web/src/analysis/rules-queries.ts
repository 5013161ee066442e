import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client.ts';
import { pagedQuery } from '../api/pages.ts';
import { given } from '../api/search.ts';

export type Suppression = Schemas['SuppressionView'];

/** The whole catalogue: it changes with a release only. */
export const rulesQuery = () =>
  queryOptions({
    queryKey: ['rules'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await answer(api.GET('/api/v1/rules', { signal }))).items,
  });

export const ruleQuery = (ruleId: string) =>
  queryOptions({
    queryKey: ['rules', ruleId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/rules/{ruleId}', { params: { path: { ruleId } }, signal })),
  });

/** How people decided on what each rule found, by rule id. */
export const ruleStatisticsQuery = () =>
  queryOptions({
    queryKey: ['rule-statistics'],
    queryFn: async ({ signal }) => {
      const { items } = await answer(api.GET('/api/v1/rules/statistics', { signal }));
      return new Map(items.map((item) => [item.ruleId, item]));
    },
  });

export interface SuppressionFilter {
  readonly status?: Suppression['status'] | undefined;
  readonly scope?: Suppression['scope'] | undefined;
  readonly rule?: string | undefined;
  readonly documentId?: string | undefined;
}

export const suppressionsQuery = (filter: SuppressionFilter) =>
  pagedQuery(['suppressions', given(filter)], (cursor, signal) =>
    answer(
      api.GET('/api/v1/suppressions', {
        params: { query: { limit: 50, ...given(filter), ...given({ cursor }) } },
        signal,
      }),
    ),
  );
