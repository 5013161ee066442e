import { addUp, eventually, tally, tallyGround, type TallyGround } from '../fixtures/tally.ts';
import { Checkpoints, LIVENESS_CLASS } from './checkpoints.ts';

const owners = async ({ pool }: TallyGround): Promise<(number | null)[]> => {
  const { rows } = await pool.query<{ owner: number | null }>(
    'SELECT owner FROM projection_checkpoints ORDER BY shard_from',
  );
  return rows.map(({ owner }) => owner);
};

describe('leases', () => {
  let ground: TallyGround;
  beforeEach(async () => (ground = await tallyGround()));
  afterEach(() => ground.close());

  it('are shared fairly when a second worker comes, and handed over when it goes', async () => {
    const first = await ground.work(tally({ parts: 8 }));
    expect(new Set(await owners(ground))).toEqual(new Set([first.id]));
    const second = await ground.work(tally({ parts: 8 }));
    await eventually(async () => {
      const held = await owners(ground);
      expect(held.filter((owner) => owner === first.id)).toHaveLength(4);
      expect(held.filter((owner) => owner === second.id)).toHaveLength(4);
    }, 15_000);
    await second.stop();
    await eventually(async () => expect(new Set(await owners(ground))).toEqual(new Set([first.id])), 8_000);
  }, 40_000);

  it('cover each stream once: nothing is lost or doubled over parts and workers', async () => {
    const streams = Array.from({ length: 40 }, (_, i) => `s-${i}`);
    await ground.work(tally({ parts: 4 }));
    await ground.work(tally({ parts: 4 }));
    await Promise.all(streams.map((stream) => ground.count(stream, 1, 2)));
    await Promise.all(streams.map((stream) => ground.count(stream, 3)));
    await eventually(
      async () => expect(await ground.totals()).toEqual(Object.fromEntries(streams.map((stream) => [stream, 6]))),
      15_000,
    );
    const { rows } = await ground.pool.query<{ versions: number[] }>('SELECT versions FROM tally');
    for (const { versions } of rows) expect(versions).toEqual([1, 2, 3]);
  }, 30_000);

  it('are prolonged without waiting for a part whose batch takes long, and without holding the others back', async () => {
    const worker = await ground.work(tally({ parts: 2 }));
    await ground.pool.query("UPDATE projection_checkpoints SET lease_until = now() + interval '1 second'");
    const batch = await ground.pool.connect();
    try {
      await batch.query('BEGIN');
      await batch.query('SELECT FROM projection_checkpoints WHERE shard_from = 0 FOR UPDATE');
      const late = new Promise((resolve) => setTimeout(resolve, 4_000, 'late').unref());
      const renewed = await Promise.race([new Checkpoints(ground.pool, worker.id).renew(), late]);
      expect(renewed).toMatchObject([{ shardFrom: 0 }, { shardFrom: 32 }]);
    } finally {
      await batch.query('ROLLBACK');
      batch.release();
    }
    const { rows } = await ground.pool.query<{ prolonged: boolean }>(
      "SELECT lease_until > now() + interval '5 seconds' AS prolonged FROM projection_checkpoints ORDER BY shard_from DESC LIMIT 1",
    );
    expect(rows).toEqual([{ prolonged: true }]);
  });

  it('fence off a worker that comes back after its lease was taken', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let entered = false;
    const slow = tally({
      write: async (rows, events) => {
        await addUp(rows, events);
        entered = true;
        await held;
      },
    });
    const first = await ground.work(slow);
    await ground.count('a', 1);
    await eventually(async () => expect(entered).toBe(true));
    // As if it had been stopped past its lease: its transaction is gone, and another worker, which lives, has the row.
    const other = await ground.pool.connect();
    await other.query('SELECT pg_advisory_lock_shared($1, 1)', [LIVENESS_CLASS]);
    const { rows } = await ground.pool.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'",
    );
    for (const { pid } of rows) await ground.pool.query('SELECT pg_terminate_backend($1)', [pid]);
    await ground.pool.query(
      "UPDATE projection_checkpoints SET epoch = epoch + 1, owner = 1, lease_until = now() + interval '1 hour'",
    );
    release();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await ground.totals()).toEqual({});
    expect(first.runner.positionOf('tally')).toBeUndefined();
    other.release(true);
  }, 20_000);
});
