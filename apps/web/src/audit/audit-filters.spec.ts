import { accessFilter, entryFilter, exportAddress, isFiltered, readAuditSearch } from './audit-filters.ts';

describe('the filters of the audit trail', () => {
  it('are read from the address, without what it does not know', () =>
    expect(readAuditSearch({ view: 'access', outcome: 'lost', type: 'VersionCreated', actor: 7, page: 2 })).toEqual({
      view: 'access',
      type: 'VersionCreated',
      actor: '7',
    }));

  it('take days with their last moment', () =>
    expect(entryFilter({ from: '2026-11-01', to: '2026-11-30' })).toEqual({
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 11, 1).toISOString(),
    }));

  it('are those that the list at hand knows', () => {
    const search = { type: 'VersionCreated', actor: 'demo', outcome: 'denied' } as const;
    expect(entryFilter(search)).toEqual({ type: 'VersionCreated', actor: 'demo' });
    expect(accessFilter(search)).toEqual({ actor: 'demo', outcome: 'denied' });
  });

  it('go along into the export, safely written', () =>
    expect(exportAddress({ actor: 'a&b=c' }, 'csv')).toBe('/api/v1/audit/export?actor=a%26b%3Dc&format=csv'));

  it('are none when only the view or an entry is chosen', () => {
    expect(isFiltered({ view: 'access', entry: '1' })).toBe(false);
    expect(isFiltered({ actor: 'demo' })).toBe(true);
  });
});
