import { groupByRepository } from './matrix-groups.ts';

const row = (documentId: string, repositoryId: string, ...policies: string[]) => ({
  documentId,
  title: documentId,
  status: 'PENDING' as const,
  reason: '',
  repositoryId,
  repositoryVersion: 1,
  checkedVersion: 1,
  checkedAt: null,
  counts: { met: 0, not_met: 0, unknown: 0, waived: 0 },
  policies: policies.map((id) => ({
    id,
    name: id.toUpperCase(),
    level: 'MUST' as const,
    verdict: 'met' as const,
    waiverId: null,
  })),
});

describe('the compliance matrix', () => {
  it('has a table for each repository, with the policies of all of its documents', () => {
    const groups = groupByRepository([row('1', 'A', 'x', 'y'), row('2', 'B', 'p'), row('3', 'A', 'y', 'z')]);

    expect(
      groups.map(({ repositoryId, columns, rows }) => [
        repositoryId,
        columns.map(({ id }) => id),
        rows.map(({ documentId }) => documentId),
      ]),
    ).toEqual([
      ['A', ['x', 'y', 'z'], ['1', '3']],
      ['B', ['p'], ['2']],
    ]);
  });

  it('is empty without documents', () => expect(groupByRepository([])).toEqual([]));
});
