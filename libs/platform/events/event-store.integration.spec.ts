import pg from 'pg';
import { replay, type Decider, type EventsOf } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/test-database.ts';
import { runInContext } from '../context/request-context.ts';
import { EventStore } from './event-store.ts';
import { ConcurrencyConflict } from './event-store.errors.ts';

type Counted = EventsOf<{ Counted: { by: number } }>;
const counter: Decider<number, Counted> = { initial: 0, evolve: (sum, { data }) => sum + data.by };
const counted = (by: number): Counted => ({ type: 'Counted', data: { by } });
const as = <Result>(work: () => Promise<Result>, tenantId = 'acme'): Promise<Result> =>
  runInContext({ tenantId, actorId: 'ada', actorName: 'Ada', correlationId: 'c-1' }, work);

describe('the event store', () => {
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

  it('keeps what was appended, in order, with its metadata', async () => {
    const appended = await as(() =>
      store.append({ stream: 'counter-1', expected: 'none', events: [counted(1), counted(2), counted(3)] }),
    );
    const history = await as(() => store.read<{ by: number }>('counter-1'));
    expect(appended.version).toBe(3);
    expect(history.map(({ version, data }) => [version, data.by])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(history.at(-1)?.position).toBe(appended.position);
    expect(history[0]?.metadata).toEqual({ actorId: 'ada', actorName: 'Ada', correlationId: 'c-1' });
    expect(history[0]!.position < history[1]!.position && history[1]!.position < history[2]!.position).toBe(true);
  });

  it('refuses a name that could not be told from its neighbours when it is read', async () => {
    const append = store.append(
      { stream: 'odd-1', expected: 'none', events: [counted(1)] },
      { tenantId: 'acme', metadata: { actorId: 'a', actorName: 'A', correlationId: 'c\x1fd' } },
    );
    await expect(append).rejects.toThrow('U+001F');
    expect(await as(() => store.read('odd-1'))).toEqual([]);
  });

  it.each([
    ['none', 'a stream that exists', 'counter-1', false],
    ['exists', 'a stream that does not', 'counter-none', false],
    [2, 'another version', 'counter-1', false],
    [3, 'that version', 'counter-1', true],
    ['exists', 'a stream that exists', 'counter-1', true],
    ['any', 'no stream', 'counter-2', true],
  ] as const)('expecting %s of %s', async (expected, _what, stream, fits) => {
    const append = as(() => store.append({ stream, expected, events: [counted(1)] }));
    if (fits) await expect(append).resolves.toMatchObject({ replayed: false });
    else await expect(append).rejects.toThrow(ConcurrencyConflict);
  });

  it('carries out a command id once', async () => {
    const append = () =>
      as(() => store.append({ stream: 'counter-3', expected: 'any', events: [counted(5)] }, { commandId: 'k1' }));
    const first = await append();
    const second = await append();
    expect(second).toEqual({ version: first.version, position: first.position, replayed: true });
    expect(await as(() => store.read('counter-3'))).toHaveLength(1);
  });

  it('carries out each step of a context with a command id once', async () => {
    const context = { tenantId: 'acme', actorId: 'ada', actorName: 'Ada', correlationId: 'c-1', commandId: 'k2' };
    const twoSteps = () =>
      runInContext({ ...context }, async () => {
        await store.append({ stream: 'counter-7', expected: 'any', events: [counted(1)] });
        await store.append({ stream: 'counter-7', expected: 'any', events: [counted(2)] });
      });
    await twoSteps();
    await twoSteps();
    expect((await as(() => store.read<{ by: number }>('counter-7'))).map(({ data }) => data.by)).toEqual([1, 2]);
  });

  it('lets exactly one of two racers win', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        as(() => store.append({ stream: 'counter-4', expected: 'none', events: [counted(1)] })),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('decides again when the stream moved', async () => {
    await Promise.all(
      Array.from({ length: 6 }, () => as(() => store.decide('counter-5', counter, (sum) => [counted(sum + 1)]))),
    );
    const history = await as(() => store.read<{ by: number }>('counter-5'));
    expect(history.map(({ data }) => data.by)).toEqual([1, 2, 4, 8, 16, 32]);
  });

  it('lets everybody through when many write to one stream at once', async () => {
    await Promise.all(
      Array.from({ length: 60 }, () => as(() => store.decide('counter-crowd', counter, (sum) => [counted(sum + 1)]))),
    );
    expect(await as(() => store.read('counter-crowd'))).toHaveLength(60);
  });

  it('does not decide again for a client that named its version', async () => {
    const decide = as(() => store.decide('counter-5', counter, () => [counted(1)], { expectedVersion: 2 }));
    await expect(decide).rejects.toMatchObject({ code: 'concurrency-conflict', context: { currentVersion: 6 } });
  });

  it('appends to several streams together or to none', async () => {
    const transfer = (to: string) =>
      as(() =>
        store.together(async () => {
          await store.decide('purse-a', counter, (sum) => [counted(sum === 0 ? 10 : -4)]);
          await store.decide(to, counter, () => {
            if (to === 'purse-closed') throw new Error('closed');
            return [counted(4)];
          });
        }),
      );
    await transfer('purse-b');
    await expect(transfer('purse-closed')).rejects.toThrow('closed');
    expect(await as(() => store.read('purse-a'))).toHaveLength(1);
    expect(await as(() => store.read('purse-b'))).toHaveLength(1);
  });

  it('decides again when it failed on streams that moved between two looks', async () => {
    let first = true;
    const both = { expected: 'any', events: [counted(1)] } as const;
    const appended = await as(() =>
      store.together(async () => {
        const left = await store.load('look-left', counter);
        if (first) {
          first = false;
          await store.appendAll([
            { stream: 'look-left', ...both },
            { stream: 'look-right', ...both },
          ]);
        }
        const right = await store.load('look-right', counter);
        if (left !== right) throw new Error('out of step');
        await store.decide('look-left', counter, (sum) => [counted(sum)]);
      }),
    );
    expect(appended?.version).toBe(2);
  });

  it('keeps together exact under contention', async () => {
    await Promise.all(
      Array.from({ length: 6 }, () =>
        as(() =>
          store.together(async () => {
            await store.decide('pair-left', counter, (sum) => [counted(sum + 1)]);
            await store.decide('pair-right', counter, (sum) => [counted(sum + 1)]);
          }),
        ),
      ),
    );
    const [left, right] = await as(() =>
      Promise.all([store.read<{ by: number }>('pair-left'), store.read<{ by: number }>('pair-right')]),
    );
    const sum = (events: typeof left) =>
      replay(
        counter,
        events.map(({ data }) => counted(data.by)),
      );
    expect([sum(left), sum(right)]).toEqual([63, 63]);
  });

  it('shows a tenant nothing of another', async () => {
    await as(() => store.append({ stream: 'counter-6', expected: 'none', events: [counted(1)] }), 'acme');
    expect(await as(() => store.read('counter-6'), 'globex')).toEqual([]);
    await expect(
      as(() => store.append({ stream: 'counter-6', expected: 'none', events: [counted(2)] }), 'globex'),
    ).resolves.toMatchObject({ version: 1 });
  });

  it('announces twice per transaction at most, however many appends it holds', async () => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      for (let i = 0; i < 50; i++)
        await as(() => store.append({ stream: `bulk-${i}`, expected: 'none', events: [counted(i)] }, {}, client));
      const { rows } = await client.query<{ locks: string }>(
        "SELECT count(*) AS locks FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()",
      );
      expect(Number(rows[0]?.locks)).toBe(2);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('holds readers back while a lower position may still appear', async () => {
    const horizon = async () => BigInt((await pool.query<{ h: string }>('SELECT event_horizon() AS h')).rows[0]!.h);
    const before = await horizon();
    const slow = await pool.connect();
    try {
      await slow.query('BEGIN');
      await as(() => store.append({ stream: 'slow-1', expected: 'none', events: [counted(1)] }, {}, slow));
      const later = await as(() => store.append({ stream: 'fast-1', expected: 'none', events: [counted(1)] }));
      expect(await horizon()).toBe(before);
      await slow.query('COMMIT');
      expect(await horizon()).toBe(later.position);
    } finally {
      slow.release();
    }
  });

  it('refuses to append outside READ COMMITTED, where the horizon would not hold', async () => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await expect(
        as(() => store.append({ stream: 'r-1', expected: 'none', events: [counted(1)] }, {}, client)),
      ).rejects.toThrow('READ COMMITTED');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
