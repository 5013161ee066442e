import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Database } from '#platform';
import type { AuditCheckpointView, AuditProofView } from '../../libs/audit/chain/proof.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

describe('the hash chain over the log', () => {
  let server: TestApplication;
  let pool: pg.Pool;
  let intact: AuditProofView;
  const api = new ApiClient(() => server.app);

  beforeAll(async () => {
    server = await startTestApplication();
    ({ pool } = server.app.get(Database));
    for (let n = 0; n < 12; n++) await api.post('/policy-repositories', { name: `Standard ${n}` });
    await untilTrue(async () => (await proof()).pending === 0 && (await proof()).events >= 12);
    intact = await proof();
    await pool.query(
      'CREATE TABLE kept_events AS SELECT * FROM events; CREATE TABLE kept_chain AS SELECT * FROM event_chain',
    );
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    await pool.query(`BEGIN; DELETE FROM events; DELETE FROM event_chain;
      INSERT INTO events SELECT * FROM kept_events; INSERT INTO event_chain SELECT * FROM kept_chain; COMMIT`);
  });

  const ask = (checkpoint?: object) =>
    api.get<AuditProofView & { code?: string }>(
      `/audit/verify${checkpoint ? `?checkpoint=${Buffer.from(JSON.stringify(checkpoint)).toString('base64url')}` : ''}`,
    );
  const proof = async (checkpoint?: object): Promise<AuditProofView> => (await ask(checkpoint)).body;
  const checkpoint = (): AuditCheckpointView => {
    if (!intact.checkpoint) throw new Error('There is no checkpoint.');
    return intact.checkpoint;
  };
  /** The nth event of the tenant. */
  const nth = async (place: number): Promise<{ position: number; eventId: string; type: string }> => {
    const { rows } = await pool.query<{ position: string; event_id: string; type: string }>(
      'SELECT position, event_id, type FROM kept_events JOIN kept_chain USING (tenant_id, position) WHERE place = $1',
      [place],
    );
    return { position: Number(rows[0]?.position), eventId: rows[0]?.event_id ?? '', type: rows[0]?.type ?? '' };
  };

  it('is whole where nobody touched the log', () => {
    expect(intact).toMatchObject({ status: 'intact', faults: [], faultCount: 0, pending: 0 });
    expect(checkpoint()).toMatchObject({ tenantId: 'demo', events: intact.events, position: intact.position });
  });

  it('gives checkpoints that anybody can verify with the public key', () => {
    const { tenantId, position, events, head, issuedAt, publicKey, signature } = checkpoint();
    const text = `docsense-audit-checkpoint/1\n${tenantId}\n${position}\n${events}\n${head}\n${issuedAt}\n`;
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))).toBe(true);
    expect(verify(null, Buffer.from(text.replace('demo', 'other')), key, Buffer.from(signature, 'base64'))).toBe(false);
  });

  it.each([
    ['data', `data = data || '{"name": "Another"}'`],
    ['actor', `actor_id = 'somebody-else'`],
    ['time', `recorded_at = recorded_at - interval '1 microsecond'`],
    ['type', `type = 'PolicyRepositoryRenamed'`],
  ])('names an event whose %s was changed', async (_, change) => {
    const { position, eventId } = await nth(4);
    await pool.query(`UPDATE events SET ${change} WHERE position = ${position}`);
    const found = await proof();
    expect(found).toMatchObject({ status: 'broken', faultCount: 1, checkpoint: null });
    expect(found.faults).toMatchObject([{ position, eventId, fault: 'changed' }]);
  });

  it('names an event that was removed', async () => {
    const { position } = await nth(5);
    await pool.query(`DELETE FROM events WHERE position = ${position}`);
    expect((await proof()).faults).toEqual([{ position, eventId: null, type: null, fault: 'removed' }]);
  });

  it('names an event that was removed together with its link', async () => {
    const { position } = await nth(5);
    await pool.query(
      `DELETE FROM events WHERE position = ${position}; DELETE FROM event_chain WHERE position = ${position}`,
    );
    const after = await nth(6);
    expect((await proof()).faults).toEqual([{ ...after, fault: 'relinked' }]);
  });

  it('names an event that was put in', async () => {
    const [first, second] = [await nth(5), await nth(6)];
    await pool.query(`DELETE FROM event_chain WHERE position = ${second.position}`);
    expect((await proof()).faults).toMatchObject([
      { ...second, fault: 'inserted' },
      { position: (await nth(7)).position, fault: 'relinked' },
    ]);
    expect(first.position).toBeLessThan(second.position);
  });

  it('names events that changed places', async () => {
    const [first, second] = [await nth(3), await nth(8)];
    await pool.query(`UPDATE events SET position = -1 WHERE position = ${first.position};
      UPDATE events SET position = ${first.position} WHERE position = ${second.position};
      UPDATE events SET position = ${second.position} WHERE position = -1`);
    expect((await proof()).faults).toMatchObject([
      { position: first.position, eventId: second.eventId, fault: 'changed' },
      { position: second.position, eventId: first.eventId, fault: 'changed' },
    ]);
  });

  it('notices with a checkpoint that the end was cut off, links and all', async () => {
    const { position } = await nth(10);
    const cut = [
      `DELETE FROM events WHERE position > ${position}`,
      `DELETE FROM event_chain WHERE position > ${position}`,
    ];
    await pool.query(cut.join(';'));
    expect(await proof()).toMatchObject({ status: 'intact', events: 10 });
    const found = await proof(checkpoint());
    expect(found).toMatchObject({ status: 'broken', checkpoint: null });
    expect(found.faults).toEqual([{ position: checkpoint().position, eventId: null, type: null, fault: 'truncated' }]);
  });

  it.each([
    ['nothing', {}, 400, 'checkpoint-unreadable'],
    ['another number of events', { events: 1 }, 422, 'checkpoint-not-ours'],
    ['another tenant', { tenantId: 'other' }, 422, 'checkpoint-not-ours'],
    ['no signature', { signature: '' }, 422, 'checkpoint-not-ours'],
  ])('refuses a checkpoint with %s', async (_, changed, status, code) => {
    const given = Object.keys(changed).length === 0 ? changed : Object.assign({}, checkpoint(), changed);
    const answer = await ask(given);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('the hash chain of a log that goes on', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);

  beforeEach(async () => {
    server = await startTestApplication();
    await api.post('/policy-repositories', { name: 'Standard' });
    await api.post('/policy-repositories', { name: 'Other standard' });
  });
  afterEach(() => server.stop());

  const proof = async (checkpoint?: object): Promise<AuditProofView> => {
    const query = checkpoint ? `?checkpoint=${Buffer.from(JSON.stringify(checkpoint)).toString('base64url')}` : '';
    return (await api.get<AuditProofView>(`/audit/verify${query}`)).body;
  };
  /** With at least so many events, all of them in the chain. */
  const complete = async (events: number): Promise<AuditProofView> => {
    await untilTrue(async () => {
      const found = await proof();
      return found.pending === 0 && found.events >= events;
    });
    return proof();
  };

  it('leads on from a checkpoint, also when a person was erased', async () => {
    const { checkpoint, events } = await complete(2);
    const { status } = await api.post('/admin/subjects/demo/erase', { reason: 'asked for' });
    expect(status).toBeLessThan(300);
    await complete(events + 1);
    expect(await proof(checkpoint ?? {})).toMatchObject({ status: 'intact', faults: [] });
  });

  it('is verified from a terminal, with a checkpoint in a file', async () => {
    await complete(2);
    await server.app.listen(0, '127.0.0.1');
    const folder = await mkdtemp(join(tmpdir(), 'docsense-chain-'));
    const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url));
    const docsense = (...words: string[]) =>
      new Promise<{ code: number; stdout: string }>((resolve) => {
        execFile(
          process.execPath,
          ['--conditions=source', main, 'audit', 'verify', ...words, '--url', url],
          { env: { ...process.env, INIT_CWD: folder } },
          (error, stdout) => resolve({ code: error === null ? 0 : Number(error.code), stdout }),
        );
      });
    const url = await server.app.getUrl();
    try {
      expect(await docsense('--save', 'kept.json')).toEqual({
        code: 0,
        stdout: expect.stringMatching(/^intact: \d+ events/),
      });
      expect(await docsense('--checkpoint', 'kept.json')).toMatchObject({ code: 0 });
      await server.app
        .get(Database)
        .pool.query(`DELETE FROM events WHERE position = (SELECT min(position) FROM events)`);
      const { code, stdout } = await docsense('--checkpoint', 'kept.json');
      expect([code, stdout]).toEqual([1, expect.stringMatching(/^removed {3}at \d+\nbroken: /)]);
      expect(await docsense('--checkpoint', 'none.json')).toEqual({ code: 3, stdout: '' });
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  it('shows with a checkpoint that the log was rewritten, with a chain that was made to fit', async () => {
    const { checkpoint, events } = await complete(2);
    await server.app
      .get(Database)
      .pool.query(`UPDATE events SET actor_id = 'somebody-else' WHERE position = (SELECT min(position) FROM events)`);
    expect(await proof()).toMatchObject({ status: 'broken', faultCount: 1 });
    await api.post('/admin/projections/event-chain/rebuild');
    await untilTrue(async () => (await proof()).status === 'intact');
    await complete(events + 1);
    expect((await proof(checkpoint ?? {})).faults).toMatchObject([
      { position: checkpoint?.position, fault: 'rewritten' },
    ]);
  });
});
