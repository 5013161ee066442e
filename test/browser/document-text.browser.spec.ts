import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Client, describeInBrowser } from './client.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

/** About 2,000 blocks, a hundred printed pages, with formulas. */
const long = [
  '# Long methodology',
  ...Array.from({ length: 200 }, (_, section) =>
    [
      `## ${section + 1} Section ${section + 1}`,
      ...Array.from(
        { length: 8 },
        (_, paragraph) =>
          `Paragraph ${section + 1}.${paragraph + 1}: the level $I_{t}$ of day $t$ is **calculated** from the closing prices of ${section} shares, and rounded to ${paragraph} decimal places.`,
      ),
      '$$I_t = I_{t-1} \\cdot \\sum_{i=1}^{n} w_{i,t} \\frac{P_{i,t}}{P_{i,t-1}}$$',
    ].join('\n\n'),
  ),
].join('\n\n');

const LONGEST_TASK_MS = 200;

/**
 * Scrolls down step by step, and answers the tasks that held up the page for longer than that, in milliseconds. Where other
 * programs took the processor meanwhile, so that the page's own work was shorter, a task does not count.
 */
const longTasksOfScrolling = async (page: Page, steps: number): Promise<number[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  await page.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as unknown as { tasks: number[] }).tasks = tasks;
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const long: number[] = [];
  let before = await worked();
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, 2_000);
    const tasks = await page.evaluate(async () => {
      // What was observed is told after the next frames.
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return (globalThis as unknown as { tasks: number[] }).tasks.splice(0);
    });
    const after = await worked();
    expect(after).toBeGreaterThan(before);
    if (after - before > LONGEST_TASK_MS) long.push(...tasks.filter((duration) => duration > LONGEST_TASK_MS));
    before = after;
  }
  return long;
};

const exported = async (client: Client, documentId: string): Promise<Uint8Array<ArrayBuffer>> => {
  const { id } = await client.api<{ id: string }>(`/documents/${documentId}/exports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', Prefer: 'wait=60' },
    body: JSON.stringify({ format: 'pdf' }),
  });
  for (;;) {
    const { status } = await client.api<{ status: string }>(`/exports/${id}`);
    if (status === 'completed') break;
    if (status === 'failed') throw new Error('The export failed.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const file = await fetch(`${client.server.url}/api/v1/exports/${id}/file`);
  return new Uint8Array(await file.arrayBuffer());
};

describeInBrowser('the text of a document', () => {
  let client: Client;
  let carry: string;

  beforeAll(async () => {
    client = await Client.start();
    ({ id: carry } = await client.upload('carry.md', sample, 'FX carry index'));
  }, 120_000);

  afterAll(() => client.stop());

  it('has an outline that leads through it', async () => {
    const { page, faults } = await client.open(`/documents/${carry}/text`);
    const outline = page.getByRole('navigation', { name: 'Contents' });
    await outline.getByRole('link', { name: '6.2 Rebalancing' }).click();
    await page.waitForFunction(() => {
      const heading = [...document.querySelectorAll('[data-kind="heading"]')].find(
        ({ textContent }) => textContent === '6.2 Rebalancing',
      );
      const top = heading?.getBoundingClientRect().top ?? -1;
      return top > 0 && top < window.innerHeight;
    });
    expect(new URL(page.url()).hash).toMatch(/^#b\d+$/);
    await outline.locator('[aria-current="location"]').waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('shows and marks the place that a link points at', async () => {
    const at = sample.indexOf('the data vendor');
    const { page } = await client.open(`/documents/${carry}/text?at=${at}&end=${at + 15}`, {
      viewport: { width: 390, height: 844 },
    });
    const mark = page.locator('mark[data-active]');
    await mark.first().waitFor();
    expect((await mark.allTextContents()).join('')).toBe('the data vendor');
    await page.waitForFunction(() => {
      const { top = -1 } = document.querySelector('mark')?.getBoundingClientRect() ?? {};
      return top > 0 && top < window.innerHeight;
    });
    await page.getByText('Markdown', { exact: true }).click();
    await page.locator('[data-raw] mark').waitFor();
    expect(await page.locator('[data-raw] mark').textContent()).toBe('the data vendor');
    expect(new URL(page.url()).searchParams.get('view')).toBe('markdown');
  }, 60_000);

  it('is offered to be downloaded where the original cannot be drawn', async () => {
    const { page } = await client.open(`/documents/${carry}/text?view=original`);
    const download = page.getByRole('link', { name: 'Download the original' });
    await download.waitFor();
    expect(await download.getAttribute('href')).toBe(`/api/v1/documents/${carry}/content?format=original`);
  }, 60_000);

  it('is shown as the pages of a PDF, with the place that a link points at', async () => {
    const { id } = await client.upload('carry.pdf', await exported(client, carry), 'FX carry index, printed');
    const markdown = await (await fetch(`${client.server.url}/api/v1/documents/${id}/content?format=markdown`)).text();
    const at = markdown.indexOf('administrative procedures');
    const { page, faults } = await client.open(`/documents/${id}/text?view=original&at=${at}&end=${at + 25}`);
    await page.locator('[data-page="1"] canvas').waitFor({ timeout: 30_000 });
    const box = page.locator('[data-box="at"]');
    await box.waitFor();
    const word = page.locator('[data-page="1"] span', { hasText: 'administrative' }).first();
    await word.waitFor();
    const [marked, printed] = await Promise.all([box.boundingBox(), word.boundingBox()]);
    // The text that can be selected lies where the words are marked.
    const middle = (marked?.y ?? 0) + (marked?.height ?? 0) / 2;
    expect(middle).toBeGreaterThan(printed?.y ?? Infinity);
    expect(middle).toBeLessThan((printed?.y ?? 0) + (printed?.height ?? 0));
    expect(faults).toEqual([]);
  }, 90_000);

  it('says when a PDF cannot be drawn', async () => {
    const { id } = await client.upload('broken.pdf', '%PDF-1.7\nThis is no document at all.', 'Broken');
    const { page } = await client.open(`/documents/${id}/text?view=original`);
    await page.getByText('The original cannot be drawn here').waitFor();
    await page.getByText('The file could not be converted').waitFor();
    await page.getByRole('link', { name: 'Download the original' }).first().waitFor();
  }, 60_000);

  it('scrolls at once, also with a hundred pages', async () => {
    const { id } = await client.upload('long.md', long, 'Long');
    const { page, faults } = await client.open(`/documents/${id}/text`);
    await page.locator('[data-block]').nth(1_500).waitFor({ state: 'attached' });
    expect(await longTasksOfScrolling(page, 30)).toEqual([]);
    // What is seen is drawn, and not left as plain text.
    await page.waitForFunction(() => {
      const seen = [...document.querySelectorAll('[data-block]')].filter((block) => {
        const { top, bottom } = block.getBoundingClientRect();
        return bottom > 60 && top < window.innerHeight;
      });
      return seen.length > 3 && seen.every((block) => !block.textContent.includes('**calculated**'));
    });
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(40_000);
    expect(faults).toEqual([]);
  }, 120_000);
});
