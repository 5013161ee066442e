import type { Finding } from '#rules';
import type { SeverityCounts } from '../events.ts';

/** How many items have each key. */
export const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

export const countsOf = (findings: readonly Finding[]): SeverityCounts => ({
  critical: 0,
  high: 0,
  medium: 0,
  low: 0,
  ...countBy(findings, ({ severity }) => severity),
});
