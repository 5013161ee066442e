import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { EventFeed } from './event-feed.ts';

const FILL = `
  INSERT INTO events (position, tenant_id, stream_id, version, shard, event_id, type, schema_version, data, meta, actor_id, correlation_id)
  SELECT $1::bigint + n, 'acme', 's-' || ($1 + n), 1, n % 64, gen_random_uuid(), CASE WHEN n % 2 = 0 THEN 'Even' ELSE 'Odd' END, 1,
         '{}', '{"actorName": "Ada"}', 'ada', 'c'
  FROM generate_series(1, $2::int) AS n`;

describe('the feed of the log', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let feed: EventFeed;

  beforeEach(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    // What the planner knows stays what it is: nothing.
    await client.query('ALTER TABLE events SET (autovacuum_enabled = false)');
    feed = new EventFeed(client as unknown as pg.Pool);
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  /** Slices until the end, and the positions in them. */
  const readAll = async (upTo: bigint, limit: number, types?: readonly string[]) => {
    const positions: bigint[] = [];
    let slices = 0;
    for (let after = 0n; after < upTo; slices++) {
      const slice = await (types ? feed.readTypes(after, upTo, limit, types) : feed.read(after, upTo, limit));
      positions.push(...slice.events.map(({ position }) => position));
      expect(slice.reached).toBeGreaterThan(after);
      after = slice.reached;
    }
    return { positions, slices };
  };
  const upwardsFrom = (first: bigint, count: number): bigint[] =>
    Array.from({ length: count }, (_, n) => first + BigInt(n));

  it('gives every event once, in order, and none above the horizon', async () => {
    await client.query(FILL, [0, 95]);
    expect((await readAll(90n, 10)).positions).toEqual(upwardsFrom(1n, 90));
    expect((await readAll(90n, 10, ['Odd'])).positions).toEqual(
      upwardsFrom(1n, 90).filter((position) => position % 2n === 1n),
    );
    expect((await readAll(90n, 10, ['None'])).positions).toEqual([]);
  });

  it('passes over positions that were never used, however many', async () => {
    await client.query(FILL, [0, 5]);
    await client.query(FILL, [2n ** 33n, 5]);
    const { positions, slices } = await readAll(2n ** 33n + 5n, 10);
    expect(positions).toEqual([...upwardsFrom(1n, 5), ...upwardsFrom(2n ** 33n + 1n, 5)]);
    expect(slices).toBeLessThan(5);
    expect((await readAll(2n ** 40n, 10)).slices).toBeLessThan(6);
  });

  it.each([['every type', undefined] as const, ['one type', ['Even']] as const])(
    'looks at little of a log that the planner knows nothing of, for %s',
    async (_, types) => {
      await client.query(FILL, [0, 20_000]);
      await client.query('BEGIN');
      const slice = await (types ? feed.readTypes(0n, 20_000n, 100, types) : feed.read(0n, 20_000n, 100));
      const { rows } = await client.query<{ looked: string }>(
        `SELECT seq_tup_read + idx_tup_fetch AS looked FROM pg_stat_xact_user_tables WHERE relname = 'events'`,
      );
      await client.query('COMMIT');
      expect(slice.events).toHaveLength(100);
      expect(Number(rows[0]?.looked)).toBeGreaterThan(99);
      expect(Number(rows[0]?.looked)).toBeLessThan(1_000);
    },
  );
});
