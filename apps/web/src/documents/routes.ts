import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { documentModelRoute } from '../analysis/document-model-route.ts';
import { rootRoute } from '../app/root-route.ts';
import { documentAuditRoute } from '../audit/document-audit-route.ts';
import { documentExportsRoute } from '../exports/document-exports-route.ts';
import { documentReviewRoute } from '../feedback/document-review-route.ts';
import { documentComplianceRoute } from '../policy/document-compliance-route.ts';
import { documentRoute } from './document-route.ts';
import { textSearch } from './text/text-search.ts';
import { parseLibrarySearch } from './library-search.ts';

const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  validateSearch: parseLibrarySearch,
  component: lazyRouteComponent(() => import('./library-page.tsx'), 'LibraryPage'),
});

const documentIndexRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/documents/$documentId/review', params, replace: true });
  },
});

const documentTextRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/text',
  validateSearch: textSearch,
  component: lazyRouteComponent(() => import('./text-page.tsx'), 'TextPage'),
});

const documentVersionsRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/versions',
  component: lazyRouteComponent(() => import('./versions-page.tsx'), 'VersionsPage'),
});

export const documentRoutes = [
  libraryRoute,
  documentRoute.addChildren([
    documentIndexRoute,
    documentReviewRoute,
    documentTextRoute,
    documentModelRoute,
    documentVersionsRoute,
    documentComplianceRoute,
    documentExportsRoute,
    documentAuditRoute,
  ]),
];
