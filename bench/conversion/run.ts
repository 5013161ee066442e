/**
 * How well, how fast and how safely files are converted: `npm run bench -- conversion`.
 * Converts the corpus in `../shared/bench/conversion`, where it is present, through the product's own child processes.
 * Prints figures; asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert, Converter, countWords } from '#conversion';
import { convertCorpus, corpus, hasCorpus, scoreCorpus } from './convert-corpus.ts';

const RUNS = 8;
const BYTES_PER_KB = 1024;

const children = (): string[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);

/** Largest resident size of the child processes so far, in megabytes. */
const peakMegabytes = (): number =>
  Math.max(
    0,
    ...children().map((pid) => {
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return (Number(peak ?? 0) * BYTES_PER_KB) / 1e6;
    }),
  );

const printSpeed = async (): Promise<void> => {
  const converter = new Converter({ size: 1 });
  await converter.warmUp();
  const path = join(corpus, 'gold/long.pdf');
  const speeds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const { pageCount } = await converter.convert({ path, filename: 'long.pdf', format: 'pdf' });
    speeds.push(((pageCount ?? 0) / (performance.now() - started)) * 1000);
  }
  const warm = speeds.slice(2).sort((a, b) => a - b);
  console.log(
    `gold/long.pdf, one warm worker: median ${warm[Math.floor(warm.length / 2)]?.toFixed(0)}, best ${warm.at(-1)?.toFixed(0)} pages/s, peak ${peakMegabytes().toFixed(0)} MB`,
  );
  await converter.close();
};

/** Share of the blocks with a page, and of the words that stand in a block with boxes. */
const printProvenance = async (): Promise<void> => {
  for (const name of ['handbook', 'letter', 'long', 'tables']) {
    const bytes = readFileSync(join(corpus, `gold/${name}.pdf`));
    const { markdown, blocks } = await convert(bytes, { format: 'pdf', filename: name });
    const words = (some: typeof blocks): number =>
      some.reduce((sum, { start, end }) => sum + countWords(markdown.slice(start, end)), 0);
    const paged = blocks.filter(({ page }) => page !== undefined).length / blocks.length;
    const boxed = words(blocks.filter(({ boxes }) => boxes !== undefined)) / words(blocks);
    console.log(
      `gold/${name}.pdf: page ${(paged * 100).toFixed(2)} % of blocks, boxes ${(boxed * 100).toFixed(2)} % of words`,
    );
  }
};

if (!hasCorpus()) {
  console.error(`There is no corpus in ${corpus}.`);
  process.exit(1);
}
const out = await mkdtemp(join(tmpdir(), 'docsense-conversion-'));
const converter = new Converter({ size: 1 });
try {
  const results = await convertCorpus(converter, out);
  console.table(scoreCorpus(out));
  for (const { file, result, milliseconds } of results) {
    if (result !== 'ok' || file.startsWith('bad/')) console.log(`${file}: ${result} (${milliseconds.toFixed(0)} ms)`);
  }
  await converter.close();
  await printSpeed();
  await printProvenance();
} finally {
  await converter.close();
  await rm(out, { recursive: true, force: true });
}
