import type { Schedule } from '#semantics';
import { OPPOSITES, oppositeStatements } from './opposite-statements.ts';
import type { Rule } from './rule.ts';

/** Activities that have one frequency in a document; reviews and updates are of many things. */
const SINGULAR = ['rebalance', 'reconstitute', 'review composition'];

/** SC-07. Weekly here, monthly there. */
export const frequencyContradiction: Rule = {
  id: 'SC-07',
  category: 'contradiction',
  severity: 'critical',
  title: 'Two statements that cannot both hold',
  why: 'The document says one thing in one place and another elsewhere, and each implementer will follow another place.',
  satisfiedBy: 'Keep one statement, and refer to it from the other places.',
  source: 'ISO/IEC/IEEE 29148:2018, consistency of requirements',
  parameters: { SINGULAR, OPPOSITES },
  fires: [
    'The index is rebalanced monthly. On the last day the index is rebalanced quarterly.',
    'The portfolio is rebalanced every week.\n\nRebalancing takes place once a month.',
    'The portfolio is long-only. Weak stocks are chosen and the strategy sells short the last decile.',
    'Constituents are equally weighted. The index is market capitalisation weighted at each review.',
  ],
  staysSilent: [
    'The index is rebalanced monthly. Fees are reviewed quarterly.',
    'The index is rebalanced quarterly. Rebalancing takes place every three months.',
    'The portfolio is long-only. It holds no short positions.',
  ],
  check: (ir) => [
    ...oppositeStatements(ir),
    ...SINGULAR.flatMap((activity) => {
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
  ],
};
