import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAuditSearch } from './audit-filters.ts';
import { documentRoute } from '../documents/document-route.ts';

export const documentAuditRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./document-audit-page.tsx'), 'DocumentAuditPage'),
});
