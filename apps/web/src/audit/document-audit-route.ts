import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentRoute } from '../documents/document-route.ts';

export const documentAuditRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/audit',
  component: lazyRouteComponent(() => import('./document-audit-page.tsx'), 'DocumentAuditPage'),
});
