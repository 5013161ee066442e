import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentRoute } from '../documents/document-route.ts';

export const documentModelRoute = createRoute({
  getParentRoute: () => documentRoute,
  path: '/model',
  component: lazyRouteComponent(() => import('./model-page.tsx'), 'ModelPage'),
});
