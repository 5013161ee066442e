import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, texts } from '../api/search.ts';
import { rootRoute } from '../app/root-route.ts';
import { STATUSES } from './queries.ts';
import { REPOSITORY_TABS } from './repository-tabs.ts';

const policiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies',
  validateSearch: (search: Record<string, unknown>) => ({
    ...(search['dialog'] === 'import' || search['dialog'] === 'new'
      ? { dialog: search['dialog'] as 'import' | 'new' }
      : {}),
  }),
  component: lazyRouteComponent(() => import('./policies-page.tsx'), 'PoliciesPage'),
});

const repositoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/$repositoryId',
  validateSearch: (search: Record<string, unknown>) => {
    const tab = oneOf(REPOSITORY_TABS, search['tab']);
    const version = Number(search['version']);
    return {
      ...(tab === undefined ? {} : { tab }),
      ...(Number.isInteger(version) && version > 0 ? { version } : {}),
      ...texts(search, 'policy'),
    };
  },
  component: lazyRouteComponent(() => import('./repository-page.tsx'), 'RepositoryPage'),
});

const complianceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compliance',
  validateSearch: (search: Record<string, unknown>) => {
    const status = oneOf(STATUSES, search['status']);
    return {
      ...texts(search, 'repositoryId', 'document', 'policy'),
      ...(status === undefined ? {} : { status }),
    };
  },
  component: lazyRouteComponent(() => import('./compliance-page.tsx'), 'CompliancePage'),
});

export const policyRoutes = [policiesRoute, repositoryRoute, complianceRoute];
