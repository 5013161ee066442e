import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Client, describeInBrowser } from './client.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/flawed-carry-index.docx');
const PATIENCE = { timeout: 60_000 };

describeInBrowser('the main job', () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ ENVIRONMENT: 'test' });
  }, 90_000);
  afterAll(() => client.stop());

  it('goes from a file to an improved version and its export', async () => {
    const { page, faults } = await client.open('/documents');
    await page.locator('input[type="file"]').first().setInputFiles(SAMPLE);
    const row = page.locator('tbody tr', { hasText: 'flawed-carry-index' });
    await row.getByText('Analysed').waitFor(PATIENCE);
    await row.getByRole('link').first().click();

    await page
      .getByRole('button', { name: 'Accept', exact: true })
      .or(page.getByText('Write text'))
      .first()
      .waitFor(PATIENCE);
    const { items } = await client.api<{ items: { id: string; suggestion: object | null }[] }>(
      `/documents/${page.url().split('/')[4]}/feedback?status=pending&limit=200`,
    );
    const proposed = items.find(({ suggestion }) => suggestion !== null);
    await page.goto(`${page.url().split('?')[0]}?item=${proposed?.id}`);
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('Version 2', { exact: true }).first().waitFor(PATIENCE);

    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('Version 2').first().waitFor(PATIENCE);
    await page.getByRole('tab', { name: 'Exports' }).click();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const link = page.getByRole('link', { name: /^Download/ }).first();
    await link.waitFor(PATIENCE);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/v2\.docx$/);
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
    expect(faults).toEqual([]);
  }, 120_000);

  it('leaves a trail that can be proved, also against a checkpoint that was kept', async () => {
    const { page, faults } = await client.open('/audit?view=proof');
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText('Nothing was changed').waitFor(PATIENCE);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the checkpoint' }).click(),
    ]);
    const kept = await download.path();
    await page.locator('input[type="file"]').setInputFiles(kept);
    await page.getByText('Nothing was changed').waitFor(PATIENCE);

    const database = new pg.Client({ connectionString: client.database.url });
    await database.connect();
    await database.query(`UPDATE events SET data = data || '{"title": "Another"}' WHERE type = 'DocumentUploaded'`);
    await database.end();
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText('1 thing is not as it was').waitFor(PATIENCE);
    await page.getByRole('row', { name: /Changed DocumentUploaded/ }).waitFor(PATIENCE);
    expect(faults).toEqual([]);
  }, 120_000);
});
