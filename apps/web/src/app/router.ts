import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { analysisRoutes } from '../analysis/routes.ts';
import { Problem } from '../api/problem.ts';
import { auditRoutes } from '../audit/routes.ts';
import { dashboardRoutes } from '../dashboard/routes.ts';
import { documentRoutes } from '../documents/routes.ts';
import { groupRoutes } from '../groups/routes.ts';
import { healthRoutes } from '../health/routes.ts';
import { policyRoutes } from '../policy/routes.ts';
import { settingsRoutes } from '../settings/routes.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { rootRoute } from './root-route.ts';

/** Live messages say when something is out of date; this is for what no message tells. */
const STALE_MS = 30_000;

/** The server said no: asking again changes nothing. */
const isFinal = (error: unknown): boolean => error instanceof Problem && error.status < 500;

export const queries = new QueryClient({
  queryCache: new QueryCache(),
  defaultOptions: {
    queries: { staleTime: STALE_MS, retry: (failures, error) => !isFinal(error) && failures < 2 },
    mutations: { retry: false },
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...dashboardRoutes,
    ...documentRoutes,
    ...groupRoutes,
    ...policyRoutes,
    ...analysisRoutes,
    ...auditRoutes,
    ...healthRoutes,
    ...settingsRoutes,
  ]),
  context: { queries },
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingState,
  defaultPendingMs: 300,
  defaultErrorComponent: ErrorState,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
