import { blanksIn, filterItems, groupItems, nextPending, progressOf, step, type Item } from './queue.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  documentId: 'd',
  findingId: `f-${id}`,
  status: 'pending',
  baseVersion: 1,
  appliedVersion: null,
  original: { start: Number(id) * 10, end: Number(id) * 10 + 5, quote: `quote ${id}` },
  suggestion: null,
  replacement: null,
  title: 'Vague',
  explanation: 'It is vague.',
  ruleId: 'LG-01',
  severity: 'high',
  category: 'vague_term',
  policyReference: null,
  confidence: 0.8,
  rejectionReason: null,
  decidedBy: null,
  decidedAt: null,
  supersededBy: null,
  orphanedBecause: null,
  commentCount: 0,
  ...more,
});

const items = [
  item('1'),
  item('2', { severity: 'critical', ruleId: 'SC-12', title: 'Placeholder' }),
  item('3', { status: 'accepted' }),
  item('4', { ruleId: 'LG-02', severity: 'low' }),
  item('5', { status: 'orphaned' }),
];
const ids = (some: readonly Item[]): string => some.map(({ id }) => id).join('');
const placeOf = ({ original }: Item) => ({
  start: original.start,
  section: original.start < 25 ? '1 Terms' : '2 Data',
});

describe('the filters of the queue', () => {
  it.each([
    [{}, '124'],
    [{ status: 'decided' }, '3'],
    [{ status: 'lost' }, '5'],
    [{ status: 'all' }, '12345'],
    [{ severity: 'high' }, '1'],
    [{ rule: 'LG-02' }, '4'],
    [{ q: 'PLACEholder' }, '2'],
    [{ q: 'quote 4' }, '4'],
    [{ q: 'nothing like it' }, ''],
  ] as const)('%o let %s through', (search, expected) => expect(ids(filterItems(items, search))).toBe(expected));
});

describe('the groups of the queue', () => {
  const shown = (grouping: 'section' | 'severity' | 'rule') =>
    groupItems(items, grouping, placeOf).map(({ key, items: members }) => `${key}: ${ids(members)}`);
  it('are sections in the order of the text', () => expect(shown('section')).toEqual(['1 Terms: 12', '2 Data: 345']));
  it('are severities, the worst first', () =>
    expect(shown('severity')).toEqual(['critical: 2', 'high: 135', 'low: 4']));
  it('are rules, the worst first', () => expect(shown('rule')).toEqual(['SC-12: 2', 'LG-01: 135', 'LG-02: 4']));
});

describe('moving through the queue', () => {
  it('steps and stops at the ends', () => {
    expect(step(items, '1', 1)?.id).toBe('2');
    expect(step(items, '1', -1)?.id).toBe('1');
    expect(step(items, '5', 1)?.id).toBe('5');
    expect(step(items, undefined, 1)?.id).toBe('1');
    expect(step([], '1', 1)).toBeUndefined();
  });
  it('goes on to what is pending, and around', () => {
    expect(nextPending(items, '2', new Set())?.id).toBe('4');
    expect(nextPending(items, '4', new Set())?.id).toBe('1');
    expect(nextPending(items, '2', new Set(['4', '1']))).toBeUndefined();
    expect(nextPending(items, undefined, new Set())?.id).toBe('1');
  });
});

describe('the progress', () => {
  it('counts what was and is to be decided', () => expect(progressOf(items)).toEqual({ decided: 1, total: 4 }));
});

describe('the blanks of a proposal', () => {
  it('are what it adds in square brackets', () =>
    expect(blanksIn('a ceiling of [value and unit] in [1] and [a link](x)', 'a ceiling')).toEqual([
      '[value and unit]',
    ]));
  it('are not what the text had', () => expect(blanksIn('see [Annex]', 'see [Annex]')).toEqual([]));
});
