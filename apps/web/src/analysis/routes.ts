import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { given, oneOf, texts } from '../api/search.ts';
import { rootRoute } from '../app/root-route.ts';
import { readSuppressionsSearch } from './suppressions-search.ts';

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules',
  validateSearch: (search: Record<string, unknown>) => ({
    ...texts(search, 'q', 'category'),
    ...given({ severity: oneOf(['critical', 'high', 'medium', 'low'], search['severity']) }),
  }),
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
  validateSearch: readSuppressionsSearch,
  component: lazyRouteComponent(() => import('./suppressions-page.tsx'), 'SuppressionsPage'),
});

export const analysisRoutes = [rulesRoute, ruleRoute, suppressionsRoute];
