import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { AppendGroups, type AppendForOne } from './append-groups.ts';
import type { AppendStatement } from './append-statements.ts';
import type { AppendOptions, Appended } from './append.ts';
import { EventStore } from './event-store.ts';
import { ConcurrencyConflict } from './event-store.errors.ts';

const METADATA = { actorId: 'ada', actorName: 'Ada', correlationId: 'c-1' };
const counted = (by: number) => ({ type: 'Counted', data: { by } });

describe('appends of many callers at once', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: EventStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 10 });
    store = new EventStore(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const append = (
    stream: string,
    expected: number,
    data: unknown = { by: 1 },
    options: Partial<AppendOptions> = {},
  ): Promise<Appended> =>
    store.append(
      { stream, expected, events: [{ type: 'Counted', data }] },
      { tenantId: 'acme', metadata: METADATA, ...options },
    );
  const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
  const stored = async (prefix: string) => {
    const { rows } = await pool.query<{ stream_id: string; version: number; position: string; xmin: string }>(
      'SELECT stream_id, version, position, xmin FROM events WHERE stream_id LIKE $1 ORDER BY position',
      [`${prefix}-%`],
    );
    return rows;
  };

  it('share transactions, and each gets its own answer', async () => {
    const streams = names('shared', 40);
    const first = await Promise.all(streams.map((stream) => append(stream, 0)));
    const second = await Promise.all(
      streams.map((stream, n) =>
        store.append(
          { stream, expected: 1, events: Array.from({ length: 1 + (n % 3) }, () => counted(n)) },
          { tenantId: 'acme', metadata: METADATA },
        ),
      ),
    );
    const rows = await stored('shared');
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBeLessThan(streams.length);
    for (const [n, stream] of streams.entries()) {
      const own = rows.filter(({ stream_id }) => stream_id === stream);
      expect(own.map(({ version }) => version)).toEqual(Array.from({ length: 2 + (n % 3) }, (_, at) => at + 1));
      expect(first[n]).toEqual({ version: 1, position: BigInt(own[0]?.position ?? 0), replayed: false });
      expect(second[n]).toEqual({
        version: 2 + (n % 3),
        position: BigInt(own.at(-1)?.position ?? 0),
        replayed: false,
      });
    }
  });

  it('keep tenants, actors and causes apart', async () => {
    const tenants = names('tenant', 12);
    await Promise.all(
      tenants.map((tenantId, n) =>
        append(
          'apart-1',
          0,
          { by: n },
          { tenantId, metadata: { ...METADATA, actorId: `by-${n}`, causationId: `of-${n}` } },
        ),
      ),
    );
    for (const [n, tenantId] of tenants.entries()) {
      const [event, ...more] = await store.read('apart-1', { tenantId });
      expect(more).toEqual([]);
      expect(event).toMatchObject({ tenantId, metadata: { actorId: `by-${n}`, causationId: `of-${n}` } });
      expect(event?.data).toEqual({ by: n });
    }
  });

  it("a caller's conflict is his alone, and his command id stays free", async () => {
    await append('conflict-3', 0);
    const outcomes = await Promise.allSettled(
      names('conflict', 8).map((stream) => append(stream, 0, { by: 1 }, { commandId: `k-${stream}` })),
    );
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    const [, , , third] = outcomes;
    expect(third?.status === 'rejected' && third.reason).toBeInstanceOf(ConcurrencyConflict);
    await expect(append('conflict-3', 1, { by: 1 }, { commandId: 'k-conflict-3' })).resolves.toMatchObject({
      version: 2,
      replayed: false,
    });
  });

  it('one of those who want the same version of a stream wins', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => append('same-0', 0)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await stored('same')).toHaveLength(1);
  });

  it('keep the order in which they came to a stream', async () => {
    const others = names('between', 20).map((stream) => append(stream, 0));
    const versions = Array.from({ length: 20 }, (_, version) => append('row-0', version));
    expect((await Promise.all(versions)).map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
    await Promise.all(others);
  });

  it('a command that comes twice at once is carried out once, and both get its answer', async () => {
    const streams = names('twice', 10);
    const both = [...streams, ...streams].map((stream) => append(stream, 0, { by: 1 }, { commandId: `t-${stream}` }));
    const answers = await Promise.all(both);
    expect(await stored('twice')).toHaveLength(10);
    for (const n of streams.keys()) {
      const [one, other] = [answers[n], answers[n + 10]];
      expect(other?.position).toBe(one?.position);
      expect(one?.replayed).not.toBe(other?.replayed);
    }
  });

  it('data that the server refuses fails its caller only', async () => {
    const outcomes = await Promise.allSettled(
      names('refused', 9).map((stream, n) => append(stream, 0, { by: n === 4 ? 'a\0b' : 'ab' })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      names('refused', 9).map((_, n) => (n === 4 ? 'rejected' : 'fulfilled')),
    );
    expect(await stored('refused')).toHaveLength(8);
  });

  it('nobody waits for a stream that is not his', async () => {
    await Promise.all(names('held', 3).map((stream) => append(stream, 0)));
    const client = await pool.connect();
    await client.query('BEGIN');
    await store.appendAll(
      names('held', 3).map((stream) => ({ stream, expected: 1, events: [counted(1)] })),
      { tenantId: 'acme', metadata: METADATA },
      client,
    );
    const waiting = names('held', 3).map((stream) => append(stream, 1));
    const settled = Promise.allSettled(waiting);
    // Both lanes stand before held streams by now; more than a group's worth of others comes after them.
    const others = Promise.all(names('free', 100).map((stream) => append(stream, 0)));
    await expect(Promise.race([others, pause(5_000, 'late')])).resolves.toHaveLength(100);
    await client.query('COMMIT');
    client.release();
    for (const outcome of await settled)
      expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(ConcurrencyConflict);
    expect(await stored('held')).toHaveLength(6);
  });

  it('add up whatever happens: every append that was answered is there once, in the order of its stream', async () => {
    const heads = new Map<string, number>();
    let conflicts = 0;
    const writer = async (seed: number): Promise<number> => {
      let done = 0;
      for (let n = 0; n < 30; n++) {
        const stream = `sum-${(seed * 7 + n * n) % 6}`;
        const expected = heads.get(stream) ?? 0;
        try {
          const { version } = await append(stream, expected);
          heads.set(stream, Math.max(heads.get(stream) ?? 0, version));
          done += 1;
        } catch (error) {
          if (!(error instanceof ConcurrencyConflict)) throw error;
          conflicts += 1;
        }
      }
      return done;
    };
    const done = await Promise.all(Array.from({ length: 16 }, (_, seed) => writer(seed)));
    const rows = await stored('sum');
    expect(rows).toHaveLength(done.reduce((sum, count) => sum + count, 0));
    expect(conflicts).toBeGreaterThan(0);
    for (const stream of names('sum', 6)) {
      const versions = rows.filter(({ stream_id }) => stream_id === stream).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, at) => at + 1));
    }
  });

  it('a group whose connection breaks is not appended again: nobody knows whether it was', async () => {
    const asked: AppendStatement[] = [];
    const groups = new AppendGroups((statement) => {
      asked.push(statement);
      return Promise.reject(new Error('Connection terminated unexpectedly'));
    });
    const one = (stream: string): AppendForOne => ({
      stream,
      expected: 0,
      events: [{ type: 'Counted', schemaVersion: 1, data: '{}' }],
      envelope: {
        tenantId: 'acme',
        meta: '{}',
        actorId: 'a',
        correlationId: 'c',
        causationId: undefined,
        commandId: undefined,
      },
    });
    const outcomes = await Promise.allSettled(names('broken', 5).map((stream) => groups.append(one(stream))));
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'rejected'));
    expect(asked.map(({ name }) => name)).toEqual(['append-group']);
  });
});
