import type { Schedule } from '#semantics';
import type { Rule } from './rule.ts';

/** Activities that have one frequency in a document; reviews and updates are of many things. */
const SINGULAR = ['rebalance', 'reconstitute', 'review composition'];

/** SC-07. Weekly here, monthly there. */
export const frequencyContradiction: Rule = {
  id: 'SC-07',
  category: 'contradiction',
  severity: 'critical',
  title: 'Two frequencies for one activity',
  why: 'The document says in one place that it happens more often than in another.',
  satisfiedBy: 'Keep one frequency, and refer to it from the other places.',
  source: 'ISO/IEC/IEEE 29148:2018, consistency of requirements',
  parameters: { SINGULAR },
  fires: [
    'The index is rebalanced monthly. On the last day the index is rebalanced quarterly.',
    'The portfolio is rebalanced every week.\n\nRebalancing takes place once a month.',
  ],
  staysSilent: [
    'The index is rebalanced monthly. Fees are reviewed quarterly.',
    'The index is rebalanced quarterly. Rebalancing takes place every three months.',
  ],
  check: (ir) =>
    SINGULAR.flatMap((activity) => {
      const all = ir.calendar.schedules.filter((schedule) => schedule.activity === activity);
      const groups = new Map<string, Schedule[]>();
      for (const schedule of all) groups.set(schedule.frequency, [...(groups.get(schedule.frequency) ?? []), schedule]);
      if (groups.size < 2) return [];
      const ranked = [...groups.values()].sort(
        (a, b) => b.length - a.length || (a[0]?.start ?? 0) - (b[0]?.start ?? 0),
      );
      const [usual, ...others] = ranked;
      const first = usual?.[0];
      return others.flatMap((group) =>
        group.slice(0, 2).map((schedule) => ({
          span: schedule,
          explanation: `${schedule.frequency} here, but ${first?.frequency ?? ''} elsewhere.`,
          related: first ? [first] : [],
          confidence: 0.8,
        })),
      );
    }),
};
