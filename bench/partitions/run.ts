/**
 * The log in range partitions, tried: `npm run bench -- partitions [--events 1000000] [--partitions 10]`. Fills a log, makes its table the
 * first partitions of a partitioned one as docs/scale.md says, and times what there is to time before and after: appends, reads of streams
 * that lie in all partitions and in the newest, a rebuild; then detaches the older half while somebody writes, and attaches it
 * again for another rebuild. Needs a build. Prints figures; asserts that no event is missing at the end.
 */
import { strict as assert } from 'node:assert';
import { parseArgs } from 'node:util';
import { AS, LineLog, setBased } from '../line-log.ts';
import { medianTime } from '../median-time.ts';

const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, partitions: { type: 'string', default: '10' } },
  allowPositionals: true,
});
const EVENTS = Number(values.events);
const PARTITIONS = Number(values.partitions);
const PER_STREAM = 100;
const WIDTH = EVENTS / PARTITIONS;

const log = await LineLog.filled(EVENTS, PER_STREAM);
const { pool, store } = log;

const seconds = async (work: () => Promise<unknown>): Promise<string> => {
  const started = performance.now();
  await work();
  return `${((performance.now() - started) / 1000).toFixed(2)} s`;
};
const append = (stream: string): Promise<unknown> =>
  store.append({ stream, expected: 'any', events: [{ type: 'LineAdded', data: { quantity: 1 } }] }, AS);
const old = (n: number): string => `line-${(n * 7919) % (EVENTS / PER_STREAM)}`;
let version = 1;

const measure = async (what: string): Promise<void> => {
  for (let n = 0; n < 200; n++) await append(`new-${n % 2}`);
  const figures = {
    'append to an old stream, ms': await medianTime(1_000, (n) => append(old(n))),
    'append to a new stream, ms': await medianTime(1_000, (n) => append(`new-${version}-${n}`)),
    'read an old stream, ms': await medianTime(300, (n) => store.read(old(n), AS)),
    'read a new stream of about 100, ms': await medianTime(300, () => store.read('new-0', AS)),
    'projection from the beginning, s': await log.project((version += 1), setBased),
  };
  console.log(what);
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(38)} ${value.toFixed(2)}`);
};

/** Names of the partitions that hold the filled log, the oldest first. */
const filled = Array.from({ length: PARTITIONS }, (_, at) => `events_${at * WIDTH}`);
const bounds = (at: number): string => `FROM (${at * WIDTH + 1}) TO (${(at + 1) * WIDTH + 1})`;
const check = (at: number): string => `CHECK (position >= ${at * WIDTH + 1} AND position < ${(at + 1) * WIDTH + 1})`;

/**
 * The table becomes a partitioned one. Each partition brings its unique index of streams; the rows of the first ones are copied here, since
 * there is more than one of them.
 */
const partition = async (): Promise<void> => {
  const { rows } = await pool.query<{ last: string }>('SELECT max(position) AS last FROM events');
  await pool.query('ALTER TABLE events RENAME TO events_before');
  await pool.query(
    `CREATE TABLE events (LIKE events_before INCLUDING DEFAULTS) PARTITION BY RANGE (position);
     ALTER TABLE events ADD PRIMARY KEY (position)`,
  );
  for (const [at, name] of filled.entries()) {
    await pool.query(`CREATE TABLE ${name} (LIKE events_before INCLUDING ALL, ${check(at)})`);
    await pool.query(
      `INSERT INTO ${name} SELECT * FROM events_before WHERE position >= ${at * WIDTH + 1} AND position < ${(at + 1) * WIDTH + 1}`,
    );
  }
  await pool.query(`CREATE TABLE events_newest (LIKE events_before INCLUDING ALL)`);
  await pool.query(`INSERT INTO events_newest SELECT * FROM events_before WHERE position > ${EVENTS}`);
  await pool.query('ANALYZE');
  for (const [at, name] of filled.entries())
    console.log(
      `attach ${name}: ${await seconds(() => pool.query(`ALTER TABLE events ATTACH PARTITION ${name} FOR VALUES ${bounds(at)}`))}`,
    );
  await pool.query(
    `ALTER TABLE events ATTACH PARTITION events_newest FOR VALUES FROM (${EVENTS + 1}) TO (MAXVALUE); DROP TABLE events_before`,
  );
  assert.equal(
    (await pool.query<{ last: string }>('SELECT max(position) AS last FROM events')).rows[0]?.last,
    rows[0]?.last,
  );
};

const cold = filled.slice(0, PARTITIONS / 2);
/** Appends one after the other while work is done; the slowest and how many failed. */
const whileWriting = async (what: string, work: () => Promise<void>): Promise<void> => {
  const state = { going: true };
  let [slowest, written, failed] = [0, 0, 0];
  const writer = (async () => {
    while (state.going) {
      const started = performance.now();
      await append(`meanwhile-${written % 50}`).catch(() => (failed += 1));
      slowest = Math.max(slowest, performance.now() - started);
      written += 1;
    }
  })();
  const took = await seconds(work);
  state.going = false;
  await writer;
  console.log(`${what}: ${took}; ${written} appends meanwhile, ${failed} failed, the slowest ${slowest.toFixed(0)} ms`);
};

try {
  await log.project(version, setBased);
  await measure('one table');
  await partition();
  await measure(`${PARTITIONS + 1} partitions`);
  await whileWriting(`detach ${cold.length} cold partitions`, async () => {
    for (const name of cold) await pool.query(`ALTER TABLE events DETACH PARTITION ${name} CONCURRENTLY`);
  });
  const archived = await pool.query<{ count: string }>(
    `SELECT count(*) AS count FROM (${cold.map((name) => `SELECT position FROM ${name}`).join(' UNION ALL ')}) a`,
  );
  assert.equal(Number(archived.rows[0]?.count), cold.length * WIDTH);
  const late = await medianTime(300, (n) => store.read(old(n), AS));
  console.log(`  read what is left of an old stream, ms  ${late.toFixed(2)}`);
  await whileWriting('attach them again', async () => {
    for (const [at, name] of cold.entries())
      await pool.query(`ALTER TABLE events ATTACH PARTITION ${name} FOR VALUES ${bounds(at)}`);
  });
  console.log(`rebuild over all of it: ${(await log.project((version += 1), setBased)).toFixed(2)} s`);
  const { rows } = await pool.query<{ wrong: string }>(
    `SELECT count(*) AS wrong FROM (SELECT stream_id, count(*) AS n FROM events GROUP BY 1) e FULL JOIN lines l USING (stream_id)
     WHERE e.n IS DISTINCT FROM l.n`,
  );
  assert.equal(rows[0]?.wrong, '0');
  console.log('every stream has in the read table what it has in the log');
} finally {
  await log.close();
}
