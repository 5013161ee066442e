import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route.ts';

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules/$ruleId',
  component: lazyRouteComponent(() => import('./rule-page.tsx'), 'RulePage'),
});

const suppressionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suppressions',
  component: lazyRouteComponent(() => import('./suppressions-page.tsx'), 'SuppressionsPage'),
});

export const analysisRoutes = [rulesRoute, ruleRoute, suppressionsRoute];
