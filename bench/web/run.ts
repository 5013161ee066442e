/**
 * How soon the web client is there and how it scrolls, in Chromium on this machine, over the built server with data of its own:
 *   npm run bench -- web [runs]
 * First contentful paint with an empty cache, what the first page loads, and long tasks of the browser's main thread while a
 * document of a hundred pages is opened and scrolled to its end.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../scripts/build/paths.ts';
import { launchChromium } from '../../test/browser/chromium.ts';
import { quantile } from '../quantile.ts';
import { startServer } from '../start-server.ts';

const RUNS = Number(process.argv[2] ?? 7);
const SAMPLE = readFileSync(join(root, 'samples/flawed-carry-index.md'), 'utf8');
/** The sample has about four pages. */
const HUNDRED_PAGES = `# A long one\n\n${SAMPLE.repeat(25)}`;
const STEP_PX = 700;

interface FirstLoad {
  readonly paintMs: number;
  readonly scriptBytes: number;
  readonly allBytes: number;
}

const firstLoad = async (browser: Browser, url: string): Promise<FirstLoad> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('h1').waitFor();
  // The entry comes a moment after the paint.
  while (!(await page.evaluate<boolean>("performance.getEntriesByName('first-contentful-paint').length > 0")))
    await page.waitForTimeout(20);
  const measured = await page.evaluate<FirstLoad>(`(() => {
    const files = performance.getEntriesByType('resource');
    const sum = (list) => list.reduce((total, { encodedBodySize }) => total + encodedBodySize, 0);
    // What index.html itself asks for; the page's own chunks come later.
    const first = [...document.querySelectorAll('script[src], link[rel=modulepreload]')].map((it) => it.src || it.href);
    return {
      paintMs: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      scriptBytes: sum(files.filter(({ name }) => first.includes(name))),
      allBytes: sum(files),
    };
  })()`);
  await context.close();
  return measured;
};

/** Long tasks (over 50 ms) until the document has been scrolled to its end, in milliseconds. */
const longTasks = async (page: Page, url: string): Promise<{ blocks: number; tasks: number[] }> => {
  await page.addInitScript(`window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: 'longtask', buffered: true });`);
  await page.goto(url);
  await page.locator('[data-block]').first().waitFor();
  for (let more = true; more;) {
    more = await page.evaluate<boolean>(`new Promise((done) => {
      const before = scrollY;
      scrollBy(0, ${STEP_PX});
      requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY > before)));
    })`);
  }
  return page.evaluate(`({ blocks: document.querySelectorAll('[data-block]').length, tasks: window.longTasks })`);
};

const folder = mkdtempSync(join(tmpdir(), 'docsense-bench-web-'));
chmodSync(folder, 0o755);
const server = await startServer(folder);
const browser = await launchChromium();
try {
  const loads: FirstLoad[] = [];
  for (let run = 0; run < RUNS; run++) loads.push(await firstLoad(browser, server.url));
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
  const paints = loads.map(({ paintMs }) => paintMs);
  console.log(
    `first contentful paint: median ${quantile(paints, 0.5).toFixed(0)} ms, worst ${Math.max(...paints).toFixed(0)} ms of ${RUNS} (aim 1,500)`,
  );
  console.log(
    `initial scripts, compressed: ${kilobytes(loads[0]?.scriptBytes ?? 0)} kB (aim 250); with everything on the first page ${kilobytes(loads[0]?.allBytes ?? 0)} kB`,
  );

  const form = new FormData();
  form.set('file', new Blob([HUNDRED_PAGES]), 'long.md');
  const uploaded = await fetch(`${server.url}/api/v1/documents`, {
    method: 'POST',
    body: form,
    headers: { Prefer: 'wait=60' },
  });
  const { id } = (await uploaded.json()) as { id: string };
  for (const tab of ['text', 'review']) {
    const { blocks, tasks } = await longTasks(await browser.newPage(), `${server.url}/documents/${id}/${tab}`);
    const long = tasks.filter((task) => task > 200).length;
    console.log(
      `${tab} of ${blocks} blocks: ${tasks.length} tasks over 50 ms, ${long} over 200 ms (aim 0), longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
