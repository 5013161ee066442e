import pg from 'pg';
import { registerEvents, type EventsOf } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { runInContext } from '../context/request-context.ts';
import { EventCodec } from './event-codec.ts';
import { EventFeed } from './event-feed.ts';
import { EventStore } from './event-store.ts';
import { EventRegistry } from './registry.ts';
import { StoredTypes } from './stored-types.ts';

const OPTIONS = { tenantId: 'acme', metadata: { actorId: 'ada', actorName: 'Ada', correlationId: 'c' } };
const before = registerEvents<EventsOf<{ Priced: { price: number } }>>()({
  Priced: { version: 1, example: { price: 1.5 } },
});
const after = registerEvents<EventsOf<{ Priced: { amount: string; currency: string } }>>()({
  Priced: {
    version: 3,
    example: { amount: '1.50', currency: 'EUR' },
    upcasts: {
      1: ({ price }: { price: number }) => ({ amount: price.toFixed(2) }),
      2: ({ amount }: { amount: string }) => ({ amount, currency: 'EUR' }),
    },
  },
});

describe('events of an older version', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const now = new EventRegistry(after);
  const old = { type: 'Priced', data: { price: 2 } };
  const seen = { type: 'Priced', schemaVersion: 3, data: { amount: '2.00', currency: 'EUR' } };

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    const release1 = new EventStore(pool, { codec: new EventCodec(new EventRegistry(before)) });
    await release1.append({ stream: 'p', expected: 'none', events: [old] }, OPTIONS);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('are seen as of today on every way out of the log', async () => {
    const codec = new EventCodec(now);
    const store = new EventStore(pool, { codec });
    const feed = new EventFeed(pool, {}, codec);
    const horizon = await feed.horizon();
    const context = { ...OPTIONS.metadata, tenantId: 'acme' };
    const decider = {
      initial: '',
      evolve: (_: string, event: { type: string; data: unknown }) => JSON.stringify(event.data),
    };
    expect(await store.read('p', OPTIONS)).toMatchObject([seen]);
    expect(await runInContext(context, () => store.readTenant(0n, horizon, 9))).toMatchObject([seen]);
    expect(await runInContext(context, () => store.load('p', decider))).toBe(JSON.stringify(seen.data));
    expect((await feed.read(0n, horizon, 9)).events).toMatchObject([seen]);
    expect((await feed.readTypes(0n, horizon, 9, ['Priced'])).events).toMatchObject([seen]);
  });

  it('stay in the log as they were, beside new ones', async () => {
    const store = new EventStore(pool, { codec: new EventCodec(now) });
    await store.append(
      { stream: 'p', expected: 1, events: [{ type: 'Priced', data: { amount: '3.00', currency: 'CHF' } }] },
      OPTIONS,
    );
    const { rows } = await pool.query('SELECT schema_version, data FROM events ORDER BY position');
    expect(rows).toEqual([
      { schema_version: 1, data: { price: 2 } },
      { schema_version: 3, data: { amount: '3.00', currency: 'CHF' } },
    ]);
    const types = await pool.query('SELECT type, schema_version FROM event_types ORDER BY 1, 2');
    expect(types.rows).toEqual([1, 3].map((schema_version) => ({ type: 'Priced', schema_version })));
  });

  it('that have no way to today, or are of tomorrow, keep a program from starting, which names them all', async () => {
    const check = (registry: EventRegistry) => new StoredTypes(pool).check(registry);
    await expect(check(now)).resolves.toBeUndefined();
    await expect(check(new EventRegistry())).rejects.toThrow(
      'Priced version 1 is not known; Priced version 3 is not known',
    );
    await expect(check(new EventRegistry(before))).rejects.toThrow(
      "Priced version 3 is newer than this program's version 1",
    );
    const gap = { kind: 'event-types', types: { Priced: { ...after.types.Priced, upcasts: {} } } } as const;
    await expect(check(new EventRegistry(gap))).rejects.toThrow(
      'Priced version 1 has no way to version 3: upcast 1 is missing',
    );
  });
});
