import fc from 'fast-check';
import pg from 'pg';
import type { DomainEvent } from '../../libs/kernel/event.ts';
import { EventCodec } from '../../libs/platform/events/event-codec.ts';
import { EventFeed } from '../../libs/platform/events/event-feed.ts';
import { EventStore } from '../../libs/platform/events/event-store.ts';
import { PersonalData } from '../../libs/platform/events/personal-data.ts';
import { PersonalKeys } from '../../libs/platform/events/personal-keys.ts';
import { EventRegistry } from '../../libs/platform/events/registry.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import { registeredTypes } from './registered-types.ts';

const types = await registeredTypes();
const OPTIONS = { tenantId: 'acme', metadata: { actorId: 'ada', actorName: 'Ada Łovelace 🧮', correlationId: 'c' } };

const timesFive = (event: DomainEvent): DomainEvent[] => [event, event, event, event, event];

/** Data of any shape, which nobody's registry promises. */
const anything = { kind: 'event-types', types: { Anything: { version: 1, example: {} } } } as const;

describe('an event comes back as it was written', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: EventStore;
  let codec: EventCodec;
  let streams = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    const registry = new EventRegistry(anything);
    for (const { name, type } of types) registry.add({ kind: 'event-types', types: { [name]: type } });
    codec = new EventCodec(registry, new PersonalData(new PersonalKeys(pool, () => 'a secret of sixteen')));
    store = new EventStore(pool, { codec });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  /** Alone, in company, and together with another stream: three ways into the log. */
  const written = async (event: DomainEvent): Promise<unknown[]> => {
    const [alone, company, other] = ['a', 'b', 'c'].map((name) => `round-${name}${(streams += 1)}`) as [
      string,
      string,
      string,
    ];
    await store.append({ stream: alone, expected: 'none', events: [event] }, OPTIONS);
    await store.append({ stream: company, expected: 'none', events: [event, event] }, OPTIONS);
    await store.appendAll(
      [
        { stream: other, expected: 'none', events: [event] },
        { stream: company, expected: 2, events: [event] },
      ],
      OPTIONS,
    );
    const read = await Promise.all([alone, company, other].map((stream) => store.read(stream, OPTIONS)));
    return read.flat().map(({ type, data }) => ({ type, data }));
  };

  it.each(types)('$name', async ({ name, type: { example } }) => {
    const event = { type: name, data: example };
    expect(await written(event)).toEqual(timesFive(event));
  });

  it('with its actor, its version and its place', async () => {
    const event = { type: 'DocumentWithdrawn', data: { documentId: 'd' } };
    const { position, version } = await store.append({ stream: 'placed', expected: 'none', events: [event] }, OPTIONS);
    const feed = new EventFeed(pool, {}, codec);
    const [fed] = (await feed.read(position - 1n, position, 1)).events;
    const [read] = await store.read('placed', OPTIONS);
    expect(fed).toMatchObject({ ...read });
    expect(read).toMatchObject({ ...event, position, version, schemaVersion: 1, metadata: OPTIONS.metadata });
  });

  it('whatever JSON its data is', async () => {
    // PostgreSQL keeps no NUL and no half of a surrogate pair; requests with them are refused at the door.
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((it) => it.replaceAll('\0', ''));
    const leaf = fc.oneof(
      text,
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((it) => !Object.is(it, -0)),
    );
    const key = text.filter((it) => it !== '__proto__');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, tree), async (data) => {
        const event = { type: 'Anything', data: { ...data } };
        expect(await written(event)).toEqual(timesFive(event));
      }),
      { numRuns: 40 },
    );
  });

  it('numbers beyond doubles as strings, and a hundred levels deep', async () => {
    let deep: unknown = { amount: '123456789012345678901234567890.123456789', position: String(2n ** 63n - 1n) };
    for (let level = 0; level < 100; level++) deep = level % 2 ? [deep] : { deep };
    const event = { type: 'Anything', data: deep };
    expect(await written(event)).toEqual(timesFive(event));
  });

  it('and a type that nobody registered is refused', async () => {
    const append = store.append({ stream: 'x', expected: 'none', events: [{ type: 'Unheard', data: {} }] }, OPTIONS);
    await expect(append).rejects.toThrow('The event type Unheard is not registered');
  });
});
