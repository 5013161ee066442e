import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';

const policiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies',
  component: lazyRouteComponent(() => import('./policies-page.tsx'), 'PoliciesPage'),
});

const repositoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/$repositoryId',
  component: lazyRouteComponent(() => import('./repository-page.tsx'), 'RepositoryPage'),
});

const complianceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compliance',
  component: lazyRouteComponent(() => import('./compliance-page.tsx'), 'CompliancePage'),
});

export const policyRoutes = [policiesRoute, repositoryRoute, complianceRoute];
