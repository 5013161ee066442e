import { addUp, eventually, tally, tallyGround, type TallyGround } from '../fixtures/tally.ts';

describe('a rebuild', () => {
  let ground: TallyGround;
  beforeEach(async () => (ground = await tallyGround()));
  afterEach(() => ground.close());

  const states = async (): Promise<string[]> => {
    const { rows } = await ground.pool.query<{ row: string }>(
      "SELECT build || ' v' || version || ' ' || state AS row FROM projection_checkpoints ORDER BY build",
    );
    return rows.map(({ row }) => row);
  };

  it('fills new tables beside the live ones and swaps them, while reads and writes go on', async () => {
    const first = await ground.work(tally());
    for (let i = 0; i < 30; i++) await ground.count(`s-${i % 5}`, i);
    await eventually(async () =>
      expect(await ground.totals()).toEqual({ 's-0': 75, 's-1': 81, 's-2': 87, 's-3': 93, 's-4': 99 }),
    );
    await first.stop();

    // The next version counts double.
    const double = tally({
      version: 2,
      write: (rows, events) =>
        addUp(
          rows,
          events.map((event) => ({ ...event, data: { by: 2 * (event.data as { by: number }).by } })),
        ),
    });
    const reading = new AbortController();
    let failedReads = 0;
    const seen = new Set<number | undefined>();
    const reader = (async () => {
      while (!reading.signal.aborted) {
        const totals = await ground.totals().catch(() => (failedReads += 1) && {});
        seen.add((totals as Record<string, number>)['s-4']);
      }
    })();
    await ground.work(double);
    await eventually(async () => expect(await states()).toEqual(['1 v1 retired', '2 v2 running']), 15_000);
    await ground.count('s-4', 1);
    await eventually(async () =>
      expect(await ground.totals()).toEqual({ 's-0': 150, 's-1': 162, 's-2': 174, 's-3': 186, 's-4': 200 }),
    );
    reading.abort();
    await reader;
    expect(failedReads).toBe(0);
    expect([...seen].every((total) => [99, 198, 200].includes(total ?? -1))).toBe(true);
    expect(await ground.totals('previous_tally.tally')).toMatchObject({ 's-4': 99 });
  }, 30_000);

  it('gives the same tables, row by row', async () => {
    const worker = await ground.work(tally());
    for (let i = 0; i < 50; i++) await ground.count(`s-${i % 7}`, i, i + 1);
    await eventually(async () => expect((await ground.totals())['s-0']).toBe(400));
    await worker.stop();
    const before = (await ground.pool.query('SELECT * FROM tally ORDER BY stream_id')).rows;
    await ground.work(tally({ version: 2 }));
    await eventually(async () => expect((await states()).at(-1)).toBe('2 v2 running'), 15_000);
    expect((await ground.pool.query('SELECT * FROM tally ORDER BY stream_id')).rows).toEqual(before);
  }, 30_000);

  it('keeps row-level security on the new tables', async () => {
    await ground.count('a', 1);
    const worker = await ground.work(tally());
    await worker.stop();
    await ground.work(tally({ version: 2 }));
    await eventually(async () => expect((await states()).at(-1)).toBe('2 v2 running'), 15_000);
    const client = await ground.pool.connect();
    try {
      await client.query("BEGIN; SET LOCAL ROLE docsense_app; SET LOCAL app.tenant_id = 'globex'");
      expect((await client.query('SELECT * FROM tally')).rows).toEqual([]);
      await client.query("SET LOCAL app.tenant_id = 'acme'");
      expect((await client.query('SELECT * FROM tally')).rows).toHaveLength(1);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }, 30_000);
});
