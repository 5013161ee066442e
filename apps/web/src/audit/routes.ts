import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAuditSearch } from './audit-filters.ts';
import { rootRoute } from '../app/root-route.ts';

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});

export const auditRoutes = [auditRoute];
