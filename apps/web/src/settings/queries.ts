import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client.ts';
import { pagedQuery } from '../api/pages.ts';
import { given } from '../api/search.ts';

export const DELIVERY_STATUSES = ['pending', 'succeeded', 'failed', 'cancelled'] as const;

export const reviewSettingsQuery = () =>
  queryOptions({
    queryKey: ['review-settings'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/review-settings', { signal })),
  });

/** An organisation has twenty at most: one page holds them. */
export const webhooksQuery = () =>
  queryOptions({
    queryKey: ['webhooks'],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/webhooks', { params: { query: { limit: 200 } }, signal }))).items,
  });

/** No live message tells of deliveries. */
const EVERY_MS = 3_000;

export const deliveriesQuery = (webhookId: string, status?: Schemas['DeliveryView']['status']) => ({
  ...pagedQuery(['webhooks', webhookId, 'deliveries', { status }], (cursor, signal) =>
    answer(
      api.GET('/api/v1/webhooks/{webhookId}/deliveries', {
        params: { path: { webhookId }, query: { limit: 20, ...given({ status, cursor }) } },
        signal,
      }),
    ),
  ),
  refetchInterval: EVERY_MS,
});
