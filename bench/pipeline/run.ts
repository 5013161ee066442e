/**
 * From request to findings: `npm run bench -- pipeline [--count 100] [--warm 10] [--parallel 4]`.
 * Uploads generated specifications (Markdown and DOCX by turns) to a server of its own, one at a time for the latency,
 * several at a time for the throughput, and runs the same files through the same engine in this process for the ratio.
 * Needs a build. Prints figures; asserts nothing.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { convert } from '#conversion';
import { analyse } from '#rules';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    warm: { type: 'string', default: '10' },
    parallel: { type: 'string', default: '4' },
  },
  allowPositionals: true,
});
const count = Number(values.count);
const warm = Number(values.warm);
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'docsense-bench-'));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const startServer = async (port: number): Promise<ChildProcess> => {
  const server = spawn(process.execPath, [join(root, 'dist/apps/server/src/main.js')], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      ENVIRONMENT: 'test',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 150; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) return server;
    await pause(200);
  }
  throw new Error('The server did not become ready.');
};

const upload = async (port: number, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> => {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const started = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/documents`, {
    method: 'POST',
    body: form,
    headers: { Prefer: 'wait=60' },
  });
  const { status } = (await answer.json()) as { status: string };
  if (status !== 'analysed') throw new Error(`${name} ended as ${status}`);
  return performance.now() - started;
};

const inProcess = async (name: string, bytes: Uint8Array): Promise<number> => {
  const started = performance.now();
  const { markdown, blocks } = await convert(bytes, {
    filename: name,
    format: name.endsWith('.docx') ? 'docx' : 'markdown',
  });
  analyse({ markdown, blocks });
  return performance.now() - started;
};

const quantile = (times: readonly number[], q: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(q * times.length)] ?? NaN;
const show = (times: readonly number[]): string =>
  `p50 ${quantile(times, 0.5).toFixed(0)} ms  p95 ${quantile(times, 0.95).toFixed(0)} ms`;

spawnSync(
  process.execPath,
  [
    '--conditions=source',
    join(root, 'bench/pipeline/generate.ts'),
    '--out',
    join(folder, 'documents'),
    '--count',
    String(count + warm),
  ],
  {
    stdio: 'inherit',
  },
);
const documents = readdirSync(join(folder, 'documents'))
  .toSorted()
  .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(folder, 'documents', name))) }));
const measured = documents.slice(warm);
const port = await freePort();
const server = await startServer(port);
try {
  for (const { name, bytes } of documents.slice(0, warm)) {
    await upload(port, name, bytes);
    await inProcess(name, bytes);
  }
  // Turn by turn, so that what else the machine does hits both alike.
  const rows: { format: string; served: number; engine: number }[] = [];
  for (const { name, bytes } of measured) {
    const served = await upload(port, name, bytes);
    rows.push({ format: name.split('.').at(-1) ?? '', served, engine: await inProcess(name, bytes) });
  }
  for (const format of ['md', 'docx', 'all']) {
    const some = rows.filter((row) => format === 'all' || row.format === format);
    const ratios = some.map(({ served, engine }) => served / engine);
    console.log(
      `${format.padEnd(5)} ${String(some.length).padStart(4)} documents  request to findings ${show(some.map(({ served }) => served))}` +
        `  engine in process ${show(some.map(({ engine }) => engine))}  ratio p50 ${quantile(ratios, 0.5).toFixed(2)}`,
    );
  }
  const queue = measured.map((document, index) => ({ ...document, name: `again-${index}-${document.name}` }));
  const started = performance.now();
  await Promise.all(
    Array.from({ length: Number(values.parallel) }, async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await upload(port, next.name, next.bytes);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(`${values.parallel} at a time: ${(measured.length / seconds).toFixed(1)} documents per second`);
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
