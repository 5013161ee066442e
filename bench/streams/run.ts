/**
 * What encryption and snapshots cost and save: `npm run bench -- streams [--rounds 30]`. Appends and reads with the actor's name
 * in clear, encrypted (the ciphertext is made once a process), and encrypted anew for each event, in alternating slices; then
 * the state of a stream of 2,000 events from its whole history and from a snapshot. Needs a build. Prints ratios of one run;
 * asserts nothing.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import pg from 'pg';
import type { Decider, DomainEvent } from '#kernel';

const dist = join(import.meta.dirname, '../../dist');
const platform = async <Module>(path: string): Promise<Module> =>
  (await import(join(dist, 'libs/platform', path))) as Module;

const { startEmbeddedPostgres } = await platform<typeof import('../../libs/platform/database/embedded-postgres.ts')>(
  'database/embedded-postgres.js',
);
const { migrate } = await platform<typeof import('../../libs/platform/database/migrate.ts')>('database/migrate.js');
const { EventCodec } =
  await platform<typeof import('../../libs/platform/events/event-codec.ts')>('events/event-codec.js');
const { EventStore } =
  await platform<typeof import('../../libs/platform/events/event-store.ts')>('events/event-store.js');
const { PersonalData } =
  await platform<typeof import('../../libs/platform/events/personal-data.ts')>('events/personal-data.js');
const { PersonalKeys } =
  await platform<typeof import('../../libs/platform/events/personal-keys.ts')>('events/personal-keys.js');
const { EventRegistry } = await platform<typeof import('../../libs/platform/events/registry.ts')>('events/registry.js');
const { runInContext } =
  await platform<typeof import('../../libs/platform/context/request-context.ts')>('context/request-context.js');
const { migrations } = (await import(join(dist, 'migrations/index.js'))) as typeof import('../../migrations/index.ts');

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' } }, allowPositionals: true });
const ROUNDS = Number(values.rounds);
const SLICE = 200;
const LONG = 2_000;
const METADATA = { actorId: 'ada', actorName: 'Ada Lovelace', correlationId: 'bench' };
const OPTIONS = { tenantId: 'bench', metadata: METADATA };
const line = (n: number): DomainEvent => ({
  type: 'LineAdded',
  data: { sku: `sku-${n}`, n, note: 'thirty days after the valuation date' },
});

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** Times the candidates in alternating order, and prints the median of each round's ratio to the first. */
const compare = async (what: string, candidates: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> => {
  const names = Object.keys(candidates);
  const taken = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -3; round < ROUNDS; round++) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const ms = await milliseconds(candidates[name] ?? (() => Promise.resolve()));
      if (round >= 0) taken.get(name)?.push(ms);
    }
  }
  const first = taken.get(names[0] ?? '') ?? [];
  for (const [name, all] of taken) {
    const ratio = middle(all.map((ms, round) => ms / (first[round] ?? NaN)));
    console.log(
      `${what.padEnd(34)} ${name.padEnd(28)} ${middle(all).toFixed(2).padStart(8)} ms   x ${ratio.toFixed(3)}`,
    );
  }
};

const folder = mkdtempSync(join(tmpdir(), 'docsense-bench-'));
chmodSync(folder, 0o755);
const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres') });
try {
  await migrate(server.url, migrations);
  const pool = new pg.Pool({ connectionString: server.url, max: 8, min: 8 });
  // The server's end is not worth a word.
  pool.on('error', () => undefined);
  const registry = new EventRegistry({ kind: 'event-types', types: { LineAdded: { version: 1, example: {} } } });
  const keys = new PersonalKeys(pool, () => 'a secret for measuring only');
  const plain = new EventStore(pool);
  const sealing = new EventStore(pool, { codec: new EventCodec(registry, new PersonalData(keys)) });

  let n = 0;
  const appendOneByOne = (store: InstanceType<typeof EventStore>, name?: () => string) => async () => {
    for (let i = 0; i < SLICE; i++) {
      const metadata = name ? { ...METADATA, actorName: name() } : METADATA;
      await store.append({ stream: `a-${(n += 1)}`, expected: 'none', events: [line(i)] }, { ...OPTIONS, metadata });
    }
  };
  const append8 = (store: InstanceType<typeof EventStore>) => async () => {
    await Promise.all(Array.from({ length: 8 }, appendOneByOne(store)));
  };
  await compare(`${SLICE} appends of 1, one connection`, {
    'in clear': appendOneByOne(plain),
    encrypted: appendOneByOne(sealing),
    'encrypted, a new name each': appendOneByOne(sealing, () => `Ada ${(n += 1)}`),
  });
  await compare(`${8 * SLICE} appends of 1, eight`, { 'in clear': append8(plain), encrypted: append8(sealing) });

  const hundred = Array.from({ length: 100 }, (_, i) => line(i));
  await plain.append({ stream: 'hundred-plain', expected: 'none', events: hundred }, OPTIONS);
  await sealing.append({ stream: 'hundred-sealed', expected: 'none', events: hundred }, OPTIONS);
  const read20 = (store: InstanceType<typeof EventStore>, stream: string) => async () => {
    for (let i = 0; i < 20; i++) await store.read(stream, OPTIONS);
  };
  await compare('20 reads of a stream of 100', {
    'in clear': read20(plain, 'hundred-plain'),
    encrypted: read20(sealing, 'hundred-sealed'),
  });

  const whole: Decider<Readonly<Record<string, number>>, DomainEvent> = {
    initial: {},
    evolve: (state, { data }) => {
      const { sku, n: amount } = data as { sku: string; n: number };
      const slot = `${sku.length}/${amount % 50}`;
      return { ...state, [slot]: (state[slot] ?? 0) + amount };
    },
  };
  const kept = { ...whole, snapshots: { every: 100, version: 1, encode: (s: unknown) => s, decode: (s: never) => s } };
  await runInContext({ tenantId: 'bench', ...METADATA }, async () => {
    for (let i = 0; i < LONG; i += 20)
      await sealing.decide('long', kept, () => Array.from({ length: 20 }, (_, j) => line(i + j)));
    // The last snapshot is taken beside the last decision.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await sealing.decide('long', kept, () => Array.from({ length: 50 }, (_, j) => line(j)));
    await compare(`state after ${LONG + 50} events`, {
      'whole history': () => sealing.load('long', whole),
      'snapshot and 50 events': () => sealing.load('long', kept),
    });
    if (!isDeepStrictEqual(await sealing.load('long', whole), await sealing.load('long', kept)))
      throw new Error('The states differ.');
  });
  await pool.end();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
