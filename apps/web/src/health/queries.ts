import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client.ts';
import { Problem } from '../api/problem.ts';

/** No message tells of these; a page that is seen asks again. */
const EVERY_MS = 3_000;
/** While something is rebuilt, progress is seen to move. */
const BUILDING_MS = 1_000;

export const projectionsQuery = () =>
  queryOptions({
    queryKey: ['system', 'projections'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/projections/status', { signal })),
    refetchInterval: ({ state }) =>
      state.data?.projections.some(({ status }) => status === 'rebuilding') === true ? BUILDING_MS : EVERY_MS,
  });

export const failuresQuery = (name: string) =>
  queryOptions({
    queryKey: ['system', 'failures', name],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/api/v1/admin/projections/{name}/failures', { params: { path: { name } }, signal })))
        .items,
    refetchInterval: EVERY_MS,
  });

/** What the health routes say is also said when something is down: then they answer 503 with the same body. */
const evenWhenDown = <Health extends object>(reading: Promise<Health>): Promise<Health> =>
  reading.catch((error: unknown) => {
    if (error instanceof Problem && error.status === 503 && 'status' in error.body)
      return error.body as unknown as Health;
    throw error;
  });

export const healthQuery = () =>
  queryOptions({
    queryKey: ['system', 'health'],
    queryFn: ({ signal }): Promise<Schemas['HealthView']> =>
      evenWhenDown(answer(api.GET('/api/v1/health', { signal }))),
    refetchInterval: EVERY_MS,
  });

export const databaseQuery = () =>
  queryOptions({
    queryKey: ['system', 'database'],
    queryFn: ({ signal }): Promise<Schemas['DatabaseHealthView']> =>
      evenWhenDown(answer(api.GET('/api/v1/health/db', { signal }))),
    refetchInterval: EVERY_MS,
  });

export const advisersQuery = () =>
  queryOptions({
    queryKey: ['system', 'ai'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/health/ai', { signal })),
    refetchInterval: EVERY_MS,
  });

export const programQuery = () =>
  queryOptions({
    queryKey: ['system', 'version'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/version', { signal })),
  });
