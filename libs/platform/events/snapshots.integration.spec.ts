import fc from 'fast-check';
import pg from 'pg';
import { replay, type Decider, type EventsOf } from '#kernel';
import { runInContext } from '../context/request-context.ts';
import { BY_ADA, people, peopleGround, type Joined, type PeopleGround } from '../fixtures/people.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { untilTrue } from '../../../test/setup/until-true.ts';
import { EventStore } from './event-store.ts';

type Tagged = EventsOf<{ Added: { tag: string; weight: number }; Removed: { tag: string } }>;
type Tags = ReadonlyMap<string, number>;

/** Keeps a map, which has no JSON, and depends on the order of events. */
const tags = (version = 1): Decider<Tags, Tagged> => ({
  initial: new Map(),
  evolve: (state, { type, data }) => {
    const next = new Map(state);
    if (type === 'Removed') next.delete(data.tag);
    else next.set(data.tag, (next.get(data.tag) ?? 0) * 2 + data.weight);
    return next;
  },
  snapshots: {
    every: 5,
    version,
    encode: (state) => [...state],
    decode: (stored) => new Map(stored as [string, number][]),
  },
});

const as = <Result>(work: () => Promise<Result>): Promise<Result> =>
  runInContext({ tenantId: 'acme', ...BY_ADA.metadata }, work);
const added = (tag: string, weight = 1): Tagged => ({ type: 'Added', data: { tag, weight } });

describe('snapshots', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: EventStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 10 });
    pool.on('error', () => undefined);
    store = new EventStore(pool);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const versionOf = async (stream: string): Promise<number | undefined> => {
    const { rows } = await pool.query<{ version: number }>('SELECT version FROM snapshots WHERE stream_id = $1', [
      stream,
    ]);
    return rows[0]?.version;
  };
  const reached = (stream: string, version: number) => untilTrue(async () => (await versionOf(stream)) === version);
  const add = (stream: string, tag: string, decider = tags()) =>
    as(() => store.decide(stream, decider, () => [added(tag)]));

  it('give the same state as the whole history, whatever it was', async () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constant('Added' as const),
        data: fc.record({ tag: fc.constantFrom('a', 'b', 'c'), weight: fc.integer({ min: -9, max: 9 }) }),
      }),
      fc.record({ type: fc.constant('Removed' as const), data: fc.record({ tag: fc.constantFrom('a', 'b', 'c') }) }),
    );
    const steps = fc.array(fc.array(event, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    const decider = tags();
    let n = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (batches, inUnit) => {
        const stream = `random-${(n += 1)}`;
        const history: Tagged[] = [];
        for (const batch of batches) {
          const seen: Tags[] = [];
          const decide = async (): Promise<void> => {
            await store.decide(stream, decider, (state) => {
              seen.push(state);
              return batch;
            });
          };
          await as<unknown>(() => (inUnit ? store.together(decide) : decide()));
          expect(seen).toEqual([replay(decider, history)]);
          history.push(...batch);
        }
        expect(await as(() => store.load(stream, decider))).toEqual(replay(decider, history));
        if ((await versionOf(stream)) !== undefined) taken += 1;
      }),
      { numRuns: 40 },
    );
    expect(taken).toBeGreaterThan(5);
  }, 60_000);

  it('are used: what lies before is not read any more', async () => {
    for (const tag of ['a', 'b', 'c', 'd', 'e']) await add('used', tag);
    await reached('used', 5);
    await pool.query(`UPDATE snapshots SET state = '[["from the snapshot", 7]]' WHERE stream_id = 'used'`);
    expect(await as(() => store.load('used', tags()))).toEqual(new Map([['from the snapshot', 7]]));
    await add('used', 'f');
    expect(await as(() => store.load('used', tags()))).toEqual(
      new Map([
        ['from the snapshot', 7],
        ['f', 1],
      ]),
    );
  });

  it('are taken once in so many events', async () => {
    const versions = new Set<number | undefined>();
    for (let i = 0; i < 17; i++) {
      await add('paced', `t${i}`);
      if (i % 5 === 4) await reached('paced', i + 1);
      versions.add(await versionOf('paced'));
    }
    expect([...versions]).toEqual([undefined, 5, 10, 15]);
  });

  it('of other code are not used', async () => {
    for (const tag of ['a', 'b', 'c', 'd', 'e']) await add('changed', tag);
    await reached('changed', 5);
    await pool.query(`UPDATE snapshots SET state = '[["wrong", 1]]' WHERE stream_id = 'changed'`);
    const other = { ...tags(), evolve: (state: Tags, event: Tagged) => new Map(state).set(event.type, state.size) };
    const history = await as(() => store.read('changed'));
    expect(await as(() => store.load('changed', other))).toEqual(replay(other, history as never));
    expect(await as(() => store.load('changed', tags(2)))).toHaveProperty('size', 5);
    // The next decision of the new code puts its own in the place of the old.
    await add('changed', 'f', tags(2));
    await reached('changed', 6);
    expect(await as(() => store.load('changed', tags(2)))).toHaveProperty('size', 6);
  });

  it('count for nothing when they are wrong about a version: the append is refused', async () => {
    for (const tag of ['a', 'b', 'c', 'd', 'e']) await add('stale', tag);
    await reached('stale', 5);
    const decide = as(() => store.decide('stale', tags(), () => [added('x')], { expectedVersion: 4 }));
    await expect(decide).rejects.toMatchObject({ context: { currentVersion: 5 } });
  });
});

describe('snapshots with personal data', () => {
  let ground: PeopleGround;
  beforeEach(async () => (ground = await peopleGround()));
  afterEach(() => ground.close());

  const names: Decider<readonly (string | null)[], Joined> = {
    initial: [],
    evolve: (state, { type, data }) => (type === 'PersonJoined' ? [...state, data.name] : state),
    snapshots: { every: 2, version: 1, encode: (state) => state, decode: (stored) => stored as string[] },
  };
  const join = (personId: string): Joined => ({
    type: 'PersonJoined',
    data: { ...people.types.PersonJoined.example, personId, name: `Name of ${personId}` },
  });
  const subjects = async () =>
    (await ground.pool.query<{ subjects: string[] }>('SELECT subjects FROM snapshots')).rows.map((row) => row.subjects);

  const decide = (store: EventStore, ...ids: string[]) =>
    as(() => store.decide('team', names, () => ids.map((id) => join(id))));

  it('know whom they tell about, and tell nothing of the erased', async () => {
    const { store, keys } = ground.process();
    await decide(store, 'p1', 'p2');
    await untilTrue(async () => (await subjects()).length === 1);
    await decide(store, 'p3', 'p4');
    await untilTrue(async () => (await subjects())[0]?.length === 4);
    expect(await subjects()).toEqual([['p1', 'p2', 'p3', 'p4']]);

    await ground.pool.query('DELETE FROM snapshots');
    await ground.erase(keys, 'p2');
    await decide(store, 'p5', 'p6');
    await untilTrue(async () => (await subjects()).length === 1);
    expect(await subjects()).toEqual([['p1', 'p3', 'p4', 'p5', 'p6']]);
    expect((await as(() => store.load('team', names)))[1]).toBeNull();
  });

  it('are not taken by a process that has not heard of an erasure yet', async () => {
    const [here, there] = [ground.process(), ground.process()];
    await decide(there.store, 'p1');
    await ground.erase(here.keys, 'p1');
    await decide(there.store, 'p2');
    expect(await as(() => there.store.load('team', names))).toEqual(['Name of p1', 'Name of p2']);
    // It is tried beside the decision.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await subjects()).toEqual([]);
  });
});
