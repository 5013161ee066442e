import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentRoute } from '../documents/document-route.ts';
import { modelSearch } from './model-search.ts';

export const documentModelRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/model',
  validateSearch: modelSearch,
  component: lazyRouteComponent(() => import('./model-page.tsx'), 'ModelPage'),
});
