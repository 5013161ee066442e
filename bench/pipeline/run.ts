/**
 * From request to findings: `npm run bench -- pipeline [--count 100] [--warm 10] [--parallel 4]`.
 * Uploads generated specifications (Markdown and DOCX by turns) to a server of its own, one at a time for the latency,
 * several at a time for the throughput, and runs the same files through the same engine in this process for the ratio.
 * Needs a build. Prints figures; asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convert } from '#conversion';
import { analyse } from '#rules';
import { quantile } from '../quantile.ts';
import { startServer } from '../start-server.ts';

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

const upload = async (url: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> => {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const started = performance.now();
  const answer = await fetch(`${url}/api/v1/documents`, {
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
const server = await startServer(folder);
try {
  for (const { name, bytes } of documents.slice(0, warm)) {
    await upload(server.url, name, bytes);
    await inProcess(name, bytes);
  }
  // Turn by turn, so that what else the machine does hits both alike.
  const rows: { format: string; served: number; engine: number }[] = [];
  for (const { name, bytes } of measured) {
    const served = await upload(server.url, name, bytes);
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
      for (let next = queue.pop(); next; next = queue.pop()) await upload(server.url, next.name, next.bytes);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(`${values.parallel} at a time: ${(measured.length / seconds).toFixed(1)} documents per second`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
