import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';

/** One document: its header and tabs. The tabs are its children, each from the module that it shows. */
export const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$documentId',
  component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
});
