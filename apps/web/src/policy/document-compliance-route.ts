import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentRoute } from '../documents/document-route.ts';

export const documentComplianceRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/compliance',
  component: lazyRouteComponent(() => import('./document-compliance-page.tsx'), 'DocumentCompliancePage'),
});
