import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, EventEngine } from '#platform';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

interface Status {
  readonly horizon: { readonly held_back: number; readonly age_seconds: number | null; readonly pid: number | null };
  readonly projections: readonly {
    readonly name: string;
    readonly build: number;
    readonly status: string;
    readonly lag: number;
  }[];
}

describe('after the main job', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);

  beforeAll(async () => {
    server = await startTestApplication();
    const { body: repository } = await api.post<{ id: string }>('/policy-repositories/import', {
      template: 'SEC Index Publishing',
    });
    await api.post('/webhooks', { url: 'http://127.0.0.1:9/', events: ['analysis.failed'], secret: 'only for tests' });
    const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'));
    const { body: document } = await api.upload<{ id: string }>('carry.md', sample, {
      fields: { policyRepositoryId: repository.id, tags: 'a,b' },
      headers: { prefer: 'wait=60' },
    });
    await untilTrue(async () => (await items(document.id)).length > 0);
    const { policies } = (await api.get<{ policies: { id: string }[] }>(`/policy-repositories/${repository.id}`)).body;
    const waivers = `/documents/${document.id}/compliance/waivers`;
    await api.post(waivers, { policyId: policies[0]?.id, reason: 'as meant', expiresAt: '2099-01-01' });
    const { body: waiver } = await api.post<{ id: string }>(waivers, { policyId: policies[1]?.id, reason: 'for now' });
    await api.ask('DELETE', `${waivers}/${waiver.id}`);
    const [first, second] = await items(document.id);
    await api.post(`/documents/${document.id}/feedback/${second?.id}/reject`, { reason: 'as meant' });
    await api.post(`/documents/${document.id}/feedback/${first?.id}/accept`);
    await api.post(`/documents/${document.id}/feedback/${first?.id}/comments`, { text: 'Sure?' });
    await api.post(`/documents/${document.id}/feedback/${first?.id}/undo`);
    await api.post(`/documents/${document.id}/versions/2/restore`);
    const { body: group } = await api.post<{ id: string }>('/document-groups', { name: 'Carry' });
    await api.ask('PUT', `/document-groups/${group.id}/documents/${document.id}`, { body: { primary: true } });
    for (const ruleId of ['LG-01', 'MC-01']) {
      const reason = 'Known, and accepted.';
      const { body } = await api.post<{ id: string }>('/suppressions', { scope: 'rule', ruleId, reason });
      await settled();
      if (ruleId === 'MC-01') await api.ask('DELETE', `/suppressions/${body.id}`);
    }
    await api.post(`/documents/${document.id}/exports`, { format: 'json' });
    await api.ask('PATCH', `/documents/${document.id}`, { body: { title: 'Carry', description: 'A description.' } });
    await settled();
  }, 120_000);
  afterAll(() => server.stop());

  const items = async (id: string): Promise<readonly { id: string }[]> => {
    const { body } = await api.get<{ items: { id: string; suggestion: object | null }[] }>(
      `/documents/${id}/feedback?status=pending&limit=200`,
    );
    return body.items.toSorted((a, b) => Number(b.suggestion !== null) - Number(a.suggestion !== null));
  };
  const status = async (): Promise<Status> => (await api.get<Status>('/admin/projections/status')).body;
  const settled = async (): Promise<void> => {
    const jobs = async () => {
      const { rows } = await server.app
        .get(Database)
        .pool.query<{ open: number }>(
          "SELECT count(*)::int AS open FROM pgboss.job WHERE state IN ('created', 'retry', 'active')",
        );
      return rows[0]?.open ?? 0;
    };
    let quiet = 0;
    await untilTrue(async () => {
      quiet = (await jobs()) === 0 && (await status()).projections.every(({ lag }) => lag === 0) ? quiet + 1 : 0;
      return quiet > 5;
    }, 60);
  };

  it('every projection that is rebuilt comes out as it was, row by row', async () => {
    const engine = server.app.get(EventEngine);
    const { pool } = server.app.get(Database);
    const projections = engine.subscriptionNames
      .map((name) => engine.subscription(name))
      .filter((it) => it?.kind === 'projection');
    expect(projections.length).toBeGreaterThan(6);
    for (const projection of projections) {
      const { name = '', tables = [] } = projection ?? {};
      const dump = async (): Promise<Record<string, string[]>> => {
        const found: Record<string, string[]> = {};
        for (const table of tables) {
          const { rows } = await pool.query<{ row: string }>(
            `SELECT to_jsonb(t)::text AS row FROM public."${table}" t ORDER BY 1`,
          );
          found[table] = rows.map(({ row }) => row);
        }
        return found;
      };
      const before = await dump();
      const { body } = await api.post<{ build: number }>(`/admin/projections/${name}/rebuild`);
      await untilTrue(async () => {
        const builds = (await status()).projections.filter((it) => it.name === name);
        return builds.length === 1 && builds[0]?.build === body.build && builds[0].lag === 0;
      });
      const after = await dump();
      expect({ name, rows: withoutTrace(before, after) }).toEqual({ name, rows: before });
      expect(Object.values(after).flat().length).toBeGreaterThan(0);
    }
  }, 120_000);

  const GROWING: readonly string[] = ['audit_entries', 'event_chain'];
  const positionOf = (row: string): number => (JSON.parse(row) as { position: number }).position;

  /** Asking for a rebuild is an event too: what has a row for each event has grown by it, at the end. */
  const withoutTrace = (before: Record<string, string[]>, after: Record<string, string[]>): Record<string, string[]> =>
    Object.fromEntries(
      Object.entries(after).map(([table, rows]) => {
        const last = GROWING.includes(table) ? Math.max(...(before[table] ?? []).map(positionOf)) : Infinity;
        return [table, last === Infinity ? rows : rows.filter((row) => positionOf(row) <= last)];
      }),
    );

  it('who holds the log back is named, with the age of the transaction', async () => {
    const client = await server.app.get(Database).pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        "SELECT append_event('demo', 'slow-1', 0, gen_random_uuid(), 'Slow', 1::smallint, '{}', '{}', 'a', 'c', NULL, NULL)",
      );
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await api.post('/policy-repositories', { name: 'Later' });
      const { horizon } = await status();
      expect(horizon).toMatchObject({ pid: rows[0]?.pid });
      expect(horizon.held_back).toBeGreaterThan(0);
      expect(horizon.age_seconds).toBeGreaterThan(0);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    expect((await status()).horizon).toMatchObject({ pid: null, held_back: 0 });
  });
});
