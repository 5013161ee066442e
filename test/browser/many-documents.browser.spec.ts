import { Client as Database } from 'pg';
import type { Page } from 'playwright-core';
import { Client, describeInBrowser } from './client.ts';

const DOCUMENTS = 5_000;
const ANALYSES = 5_000;
const ITEMS = 100_000;

/** Rows as the projections write them; 5,000 uploads would take an hour. */
const FILL = `
  INSERT INTO document_views (tenant_id, id, title, description, tags, filename, media_type, format, byte_size, sha256, "analyse",
    status, version, page_count, word_count, warnings, policy_repository_id, compliance_status, readiness, findings, failure,
    created_at, updated_at, created_by, created_by_id)
  SELECT 'demo', gen_random_uuid(), 'Specification ' || lpad(n::text, 4, '0'), NULL, ARRAY['tag-' || n % 7], 'spec-' || n || '.md',
    'text/markdown', 'markdown', 20000, md5(n::text) || md5(n::text), true, 'analysed', 1, NULL, 3000, '[]', NULL, 'PENDING',
    jsonb_build_object('score', n % 101, 'band', 'needs work', 'parts', '{}'::jsonb, 'deductions', '[]'::jsonb, 'explanation', ''),
    jsonb_build_object('critical', n % 3, 'high', n % 5, 'medium', n % 11, 'low', n % 4), NULL,
    now() - n * interval '1 minute', now() - n * interval '1 minute', 'Demo user', 'demo'
  FROM generate_series(1, ${DOCUMENTS}) n;

  INSERT INTO analysis_views (tenant_id, id, document_id, version, status, adviser, counts, created_at, ended_at, created_by, created_by_id)
  SELECT tenant_id, gen_random_uuid(), id, 1, 'completed', 'none', findings, created_at, created_at, 'Demo user', 'demo'
  FROM document_views LIMIT ${ANALYSES};

  INSERT INTO feedback_views (tenant_id, document_id, id, finding_id, base_version, ordinal, status, rule_id, category, severity,
    finding, decided_at)
  SELECT 'demo', d.id, gen_random_uuid(), gen_random_uuid(), 1, n, CASE WHEN n % 4 = 0 THEN 'rejected' ELSE 'pending' END, 'MC-02', 'x',
    'high', jsonb_build_object('title', repeat('words ', 200)), CASE WHEN n % 4 = 0 THEN now() - n * interval '1 day' END
  FROM document_views d, generate_series(1, ${ITEMS / DOCUMENTS}) n;
  ANALYZE;`;

/**
 * What a step may cost the page's own thread, in milliseconds of processor time: other programs count little. Some tasks make
 * a step; the usual one takes a fifth of it.
 */
const STEP_MS = 600;

/** Tells how much processor time the page's thread has spent since it was asked last, in milliseconds. */
const stopwatch = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const spent = 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    const since = spent - before;
    before = spent;
    return since;
  };
};

describeInBrowser('five thousand documents', () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ ENVIRONMENT: 'test' });
    const database = new Database({ connectionString: client.database.url });
    await database.connect();
    try {
      await database.query(FILL);
    } finally {
      await database.end();
    }
  }, 120_000);
  afterAll(() => client.stop());

  it('are there at once, and are scrolled through to the last', async () => {
    const { page, faults } = await client.open('/groups');
    await page.locator('h1').waitFor();
    await page.getByRole('link', { name: 'Documents', exact: true }).hover();
    const spent = await stopwatch(page);
    await spent();
    const took = await page.evaluate(async () => {
      const began = performance.now();
      document.querySelector<HTMLElement>('nav a[href="/documents"]')?.click();
      while (document.querySelector('tbody a[data-document]') === null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    });
    const first = await spent();
    const last = page.getByRole('link', { name: `Specification ${DOCUMENTS}` });
    const steps: number[] = [];
    // As far as there is anything, page after page, until the last row is there.
    while ((await last.count()) === 0) {
      await page.evaluate(async () => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      });
      steps.push(await spent());
    }
    const rows = await page.locator('tbody tr').count();
    const falling = steps.toSorted((a, b) => b - a);
    const [longest = 0] = falling;
    const usual = falling[Math.floor(falling.length / 2)] ?? 0;
    console.info(
      `first rows after ${Math.round(took)} ms (${Math.round(first)} of the page), ${rows} rows drawn, ${steps.length} steps of ${Math.round(usual)} ms, at most ${Math.round(longest)}`,
    );
    expect(rows).toBeLessThan(100);
    expect(longest).toBeLessThan(STEP_MS);
    expect(first).toBeLessThan(1_000);
    expect(faults).toEqual([]);
  }, 120_000);

  it('are counted for the dashboard with a hundred thousand findings', async () => {
    const began = performance.now();
    const { readiness, days } = await client.api<{ readiness: number[]; days: { decisions: { rejected: number } }[] }>(
      '/statistics?days=30',
    );
    console.info(`statistics after ${Math.round(performance.now() - began)} ms`);
    expect(readiness.reduce((sum, count) => sum + count)).toBe(DOCUMENTS);
    expect(days.reduce((sum, { decisions }) => sum + decisions.rejected, 0)).toBe(ITEMS / 4);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
