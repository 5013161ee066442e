/**
 * How well, how fast and how safely files are converted: `npm run bench -- conversion [scores] [speed] [words] [hostile]
 * [health]`, all of it without a name. Converts the corpus in `../shared/bench/conversion`, where it is present, through
 * the product's own child processes. Other converters are compared as far as `npm install --prefix bench/conversion/peers` has
 * brought them. Prints figures and their gates; asserts nothing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { LiteParse } from '@llamaindex/liteparse';
import { ConversionFailure, Converter, countWords, detectFormat, wordsOfBlocks } from '#conversion';
import { quantile } from '../quantile.ts';
import { startServer } from '../start-server.ts';
import { withPeakMemory } from './child-memory.ts';
import { convertCorpus, corpus, filesOfCorpus, hasCorpus, scoreCorpus, type Scores } from './convert-corpus.ts';

const PEERS = ['liteparse', 'rehype', 'mammoth', 'officeparser'];
const GOLD_PDFS = ['handbook', 'letter', 'long', 'tables'];
const PEER_TIMEOUT_MS = 300_000;
const SPEED_RUNS = 12;
const WORD_RUNS = 15;
const HEALTH_ROUNDS = 3;
const AT_ONCE = 4;

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'docsense-conversion-'));

const scoresOfPeer = (peer: string): Scores | undefined => {
  const out = join(folder, peer);
  const args = [join(here, 'convert-with-peer.ts'), peer, out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: PEER_TIMEOUT_MS });
  if (status !== 0)
    console.error(`SKIPPED ${peer}: ${/^.*(?:Cannot find|Error:).*$/m.exec(stderr)?.[0] ?? 'it did not end'}`);
  else if (stderr !== '') console.error(stderr.trim());
  return status === 0 ? scoreCorpus(out) : undefined;
};

/** Total of each set, ours first; an absent file counts 0, a set without any output is not shown. */
const printScores = async (): Promise<void> => {
  const converter = new Converter({ size: 1 });
  const results = await convertCorpus(converter, join(folder, 'docsense'));
  await converter.close();
  const ours = scoreCorpus(join(folder, 'docsense'));
  const peers = PEERS.map((peer) => [peer, scoresOfPeer(peer)] as const);
  console.log('\nTotal of each set, docsense by its parts');
  console.table(ours);
  console.table(
    Object.fromEntries(
      Object.entries(ours).map(([set, scores]) => [
        set,
        {
          files: scores['files'],
          docsense: scores['total'],
          ...Object.fromEntries(
            peers.map(([peer, sets]) => {
              const found = sets?.[set];
              return [peer, found === undefined || found['absent'] === found['files'] ? '' : found['total']];
            }),
          ),
        },
      ]),
    ),
  );
  for (const { file, result } of results)
    if (result !== 'ok' && !file.startsWith('bad/')) console.log(`${file}: ${result}`);
};

/** Beside the bare parser, turn by turn: the ratio holds on a busy machine too. */
const printSpeed = async (): Promise<void> => {
  const converter = new Converter({ size: 1 });
  await converter.warmUp();
  const parser = new LiteParse({ ocrEnabled: false, quiet: true, outputFormat: 'markdown', extractBlocks: true });
  const path = join(corpus, 'gold/long.pdf');
  const bytes = readFileSync(path);
  const bare: number[] = [];
  const { result: speeds, peak } = await withPeakMemory(async () => {
    const all: number[] = [];
    for (let run = 0; run < SPEED_RUNS; run++) {
      let started = performance.now();
      const { pageCount } = await converter.convert({ path, filename: 'long.pdf', format: 'pdf' });
      all.push(((pageCount ?? 0) / (performance.now() - started)) * 1000);
      started = performance.now();
      bare.push(((await parser.parse(bytes)).pages.length / (performance.now() - started)) * 1000);
    }
    return all.slice(2);
  });
  await converter.close();
  const [median, parsed] = [quantile(speeds, 0.5), quantile(bare.slice(2), 0.5)];
  console.log(
    `\ngold/long.pdf, one warm worker: median ${median.toFixed(0)}, best ${Math.max(...speeds).toFixed(0)} pages/s (gate 200), ${(median / parsed).toFixed(2)} of the bare parser's ${parsed.toFixed(0)}, peak ${peak.toFixed(0)} MB (gate 250)`,
  );
};

/** Share of blocks with a page and of words with a place, and what finding the places costs, turn by turn. */
const printWords = async (): Promise<void> => {
  const converter = new Converter({ size: 1 });
  console.log('\nWhere words are printed (gates: page 100 %, words 99.9 %, 25 % more time)');
  for (const name of GOLD_PDFS) {
    const task = { path: join(corpus, `gold/${name}.pdf`), filename: name, format: 'pdf' } as const;
    const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
    for (let run = 0; run < WORD_RUNS; run++) {
      for (const which of run % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
        const started = performance.now();
        await converter.convert({ ...task, words: which === 'with' });
        times[which].push(performance.now() - started);
      }
    }
    const { markdown, blocks, words = new Uint8Array() } = await converter.convert(task);
    const placed = wordsOfBlocks(blocks, words).flatMap((block) => block.words);
    const unplaced = placed.reduceRight(
      (all, { start, end }) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end),
      markdown,
    );
    const total = countWords(markdown);
    const paged = blocks.filter(({ page }) => page !== undefined).length / blocks.length;
    const ratio = quantile(times.with, 0.5) / quantile(times.without, 0.5);
    console.log(
      `gold/${name}.pdf: page ${(paged * 100).toFixed(2)} % of ${blocks.length} blocks, place ${((1 - countWords(unplaced) / total) * 100).toFixed(3)} % of ${total} words, ${((ratio - 1) * 100).toFixed(1)} % more time (${quantile(times.with, 0.5).toFixed(1)} against ${quantile(times.without, 0.5).toFixed(1)} ms), map ${(words.length / 1000).toFixed(1)} kB`,
    );
  }
  await converter.close();
};

/** What becomes of each hostile file, how long it takes and how much memory its process had. */
const printHostile = async (): Promise<void> => {
  const rows: Record<string, object> = {};
  for (const { file, path } of await filesOfCorpus()) {
    if (!file.startsWith('bad/')) continue;
    // A process of its own for each, so that memory is that file's.
    const converter = new Converter({ size: 1 });
    await converter.warmUp();
    const started = performance.now();
    const { result, peak } = await withPeakMemory(async () => {
      const { format, refusal } = detectFormat(readFileSync(path), file);
      if (refusal !== undefined) return refusal.code;
      return converter.convert({ path, filename: file, format }).then(
        ({ wordCount }) => `${wordCount} words`,
        (error: unknown) => {
          if (error instanceof ConversionFailure) return error.code;
          throw error;
        },
      );
    });
    rows[file] = { result, ms: Math.round(performance.now() - started), 'peak MB': Math.round(peak) };
    await converter.close();
  }
  console.log('\nHostile files (gates: a code or text, 20,000 ms, 1,000 MB)');
  console.table(rows);
};

const upload = async (url: string, name: string, bytes: Buffer<ArrayBuffer>): Promise<string> => {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  const answer = await fetch(`${url}/api/v1/documents`, { method: 'POST', body: form, headers: { Prefer: 'wait=60' } });
  const { status, code } = (await answer.json()) as { status: string | number; code?: string };
  return code ?? String(status);
};

/** How soon a server says that it lives while it is given every hostile file, several at a time. */
const printHealth = async (): Promise<void> => {
  const server = await startServer(folder);
  try {
    const probe = spawn(process.execPath, [join(here, 'probe-health.ts'), server.url], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const report = text(probe.stdout);
    const hostile = (await filesOfCorpus()).filter(({ file }) => file.startsWith('bad/'));
    const queue = Array.from({ length: HEALTH_ROUNDS }, () => hostile).flat();
    const ends = new Map<string, number>();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
          const end = await upload(server.url, next.file.replace('bad/', ''), readFileSync(next.path));
          ends.set(end, (ends.get(end) ?? 0) + 1);
        }
      }),
    );
    probe.stdin.end('over\n');
    await once(probe, 'exit');
    const { asked, failed, p50, p95, max } = JSON.parse(await report) as Record<string, number>;
    console.log(
      `\n/health/live while ${hostile.length * HEALTH_ROUNDS} hostile files are uploaded, ${AT_ONCE} at a time: asked ${asked} times, ${failed} failed, p50 ${p50?.toFixed(1)} p95 ${p95?.toFixed(1)} max ${max?.toFixed(1)} ms (gate 100)`,
    );
    console.log([...ends].map(([end, times]) => `${end} ${times}`).join(', '));
  } finally {
    await server.stop();
  }
};

const PARTS = { scores: printScores, speed: printSpeed, words: printWords, hostile: printHostile, health: printHealth };
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`usage: npm run bench -- conversion [${Object.keys(PARTS).join('] [')}]`);
  process.exit(2);
}
if (!hasCorpus()) {
  console.error(`SKIPPED: there is no corpus in ${corpus}.`);
  process.exit(0);
}
try {
  for (const [name, print] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await print();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
