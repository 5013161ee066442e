import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { given, oneOf, texts } from '../api/search.ts';
import { rootRoute } from '../app/root-route.ts';
import { SYSTEM_TABS } from './system-tabs.ts';

const systemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/system',
  validateSearch: (search: Record<string, unknown>) => ({
    ...given({ tab: oneOf(SYSTEM_TABS, search['tab']) }),
    ...texts(search, 'failures'),
  }),
  component: lazyRouteComponent(() => import('./system-page.tsx'), 'SystemPage'),
});

export const healthRoutes = [systemRoute];
