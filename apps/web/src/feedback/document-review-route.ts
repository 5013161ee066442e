import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentRoute } from '../documents/document-route.ts';

export const documentReviewRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
});
