import { verdictChanges } from './verdict-changes.ts';

const check = (verdicts: Readonly<Record<string, 'met' | 'not_met' | 'waived'>>) => ({
  policies: Object.entries(verdicts).map(([id, verdict]) => ({
    id,
    name: id,
    level: 'MUST' as const,
    verdict,
    judged: 'not_met' as const,
    evidence: [],
    reason: '',
    waiverId: null,
  })),
});

describe('what a check changed', () => {
  it('is the verdicts that differ, and the policies that are new', () =>
    expect(
      verdictChanges(check({ a: 'met', b: 'waived', c: 'not_met' }), check({ a: 'met', b: 'not_met', d: 'met' })),
    ).toEqual([
      { id: 'b', name: 'b', from: 'not_met', to: 'waived' },
      { id: 'c', name: 'c', from: undefined, to: 'not_met' },
    ]));

  it('is nothing when all verdicts are as before', () =>
    expect(verdictChanges(check({ a: 'met' }), check({ a: 'met' }))).toEqual([]));
});
