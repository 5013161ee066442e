import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentRoute } from '../documents/document-route.ts';

export const documentExportsRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/exports',
  component: lazyRouteComponent(() => import('./document-exports-page.tsx'), 'DocumentExportsPage'),
});
