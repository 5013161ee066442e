import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { DocumentStatus } from '../documents/library-search.ts';

/** Documents, findings and decisions in numbers, for so many days up to today. */
export const statisticsQuery = (days: number) =>
  queryOptions({
    queryKey: ['statistics', days],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/statistics', { params: { query: { days } }, signal })),
  });

const SHOWN = 5;

/** The documents with the gravest open findings. */
export const gravestQuery = queryOptions({
  queryKey: ['documents', 'gravest'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(
      api.GET('/api/v1/documents', { params: { query: { sort: '-findings', limit: SHOWN } }, signal }),
    );
    return items.filter(({ findings }) => findings.critical + findings.high > 0);
  },
});

/** The documents that failed at a stage, the latest first. */
export const failedQuery = (status: Extract<DocumentStatus, 'conversion_failed' | 'analysis_failed'>) =>
  queryOptions({
    queryKey: ['documents', 'failed', status],
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/documents', { params: { query: { status, sort: '-updatedAt', limit: SHOWN } }, signal }),
      );
      return items;
    },
  });

/** What happened lately, more of it than is shown: not everything is worth a line. */
export const activityQuery = queryOptions({
  queryKey: ['notifications', 'activity'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(api.GET('/api/v1/notifications', { params: { query: { limit: 60 } }, signal }));
    return items;
  },
});
