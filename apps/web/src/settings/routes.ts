import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { given, oneOf, texts } from '../api/search.ts';
import { rootRoute } from '../app/root-route.ts';
import { SECTION_NAMES } from './section-names.ts';

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  validateSearch: (search: Record<string, unknown>) => ({
    ...given({ section: oneOf(SECTION_NAMES, search['section']) }),
    ...texts(search, 'webhook'),
  }),
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});

export const settingsRoutes = [settingsRoute];
