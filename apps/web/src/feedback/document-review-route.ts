import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentRoute } from '../documents/document-route.ts';
import { readReviewSearch } from './review-search.ts';

export const documentReviewRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/review',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
});
