import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { eventually, tally, tallyGround, type TallyGround } from '../fixtures/tally.ts';

const SECONDS = 3;
const WRITERS = 12;
const STREAMS = 40;
const CONTEXT = { tenantId: 'acme', metadata: { actorId: 'ada', actorName: 'Ada', correlationId: 'c' } };

/** Which positions a reader has seen of each stream, in the order in which it saw them. */
type Seen = ReadonlyMap<string, readonly number[]>;

interface Faults {
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
}

const faultsOf = (seen: Seen, truth: Seen): Faults => {
  let [lost, doubled, outOfOrder] = [0, 0, 0];
  for (const [stream, positions] of truth) {
    const read = seen.get(stream) ?? [];
    const once = new Set(read);
    lost += positions.filter((position) => !once.has(position)).length;
    doubled += read.length - once.size;
    outOfOrder += read.filter((position, n) => n > 0 && position < (read[n - 1] ?? 0)).length;
  }
  return { lost, doubled, outOfOrder };
};

/** The same numbers again for the same seed. */
const random = (seed: number) => {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
};

const query = async (pool: Pool, sql: string): Promise<Seen> => {
  const { rows } = await pool.query<{ stream_id: string; positions: string[] }>(sql);
  return new Map(rows.map(({ stream_id, positions }) => [stream_id, positions.map(Number)]));
};

describe('subscriptions beside writers that pause and roll back', () => {
  let ground: TallyGround;
  const seed = Date.now() % 1_000_000;
  const dice = random(seed);
  const naive = new Map<string, number[]>();
  let written: Seen;

  /** Appends in transactions of its own that stay open for a while; one in ten is taken back. */
  const write = async (client: PoolClient, until: number): Promise<void> => {
    while (performance.now() < until) {
      await client.query('BEGIN');
      const events = Array.from({ length: 1 + Math.floor(dice() * 3) }, () => ({ type: 'Counted', data: { by: 1 } }));
      const stream = `s-${Math.floor(dice() * STREAMS)}`;
      await ground.store.append({ stream, expected: 'any', events }, CONTEXT, client);
      await pause(dice() * 15);
      await client.query(dice() < 0.1 ? 'ROLLBACK' : 'COMMIT');
    }
  };

  /** The obvious reader, which takes what it sees for all there is. */
  const readNaively = async (until: number): Promise<void> => {
    for (let cursor = 0; ;) {
      const { rows } = await ground.pool.query<{ position: string; stream_id: string }>(
        'SELECT position, stream_id FROM events WHERE position > $1 ORDER BY position LIMIT 500',
        [cursor],
      );
      for (const { position, stream_id } of rows) {
        naive.set(stream_id, [...(naive.get(stream_id) ?? []), Number(position)]);
        cursor = Number(position);
      }
      if (rows.length === 0 && performance.now() > until) return;
      await pause(5);
    }
  };

  beforeAll(async () => {
    ground = await tallyGround();
    await ground.work(tally());
    const clients = await Promise.all(Array.from({ length: WRITERS }, () => ground.pool.connect()));
    const until = performance.now() + SECONDS * 1000;
    await Promise.all([...clients.map((client) => write(client, until)), readNaively(until + 200)]);
    for (const client of clients) client.release();
    written = await query(
      ground.pool,
      'SELECT stream_id, array_agg(position ORDER BY position) AS positions FROM events GROUP BY 1',
    );
  }, 30_000);
  afterAll(() => ground.close());

  it('miss nothing, double nothing, and keep the order of every stream', async () => {
    const read = () => query(ground.pool, 'SELECT stream_id, positions FROM tally');
    await eventually(async () => {
      expect({ seed, ...faultsOf(await read(), written) }).toEqual({ seed, lost: 0, doubled: 0, outOfOrder: 0 });
    }, 10_000);
    const events = [...written.values()].reduce((sum, { length }) => sum + length, 0);
    expect(events).toBeGreaterThan(500);
    process.stdout.write(`${events} events by ${WRITERS} writers in ${SECONDS} s, seed ${seed}: none lost; `);
  });

  it('leave read tables that are a fold over the log', async () => {
    const { rows } = await ground.pool.query<{ stream_id: string; total: number }>(
      "SELECT stream_id, sum((data->>'by')::int)::int AS total FROM events GROUP BY 1",
    );
    const fold = Object.fromEntries(rows.map(({ stream_id, total }) => [stream_id, total]));
    await eventually(async () => expect(await ground.totals()).toEqual(fold));
  });

  it('are needed: a reader that follows positions loses events under the same check', () => {
    const { lost, doubled } = faultsOf(naive, written);
    process.stdout.write(`the naive reader lost ${lost}\n`);
    expect(lost).toBeGreaterThan(0);
    expect(doubled).toBe(0);
  });
});
