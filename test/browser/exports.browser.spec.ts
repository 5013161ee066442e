import { readFile } from 'node:fs/promises';
import { Client, describeInBrowser } from './client.ts';

const PATIENCE = { timeout: 30_000 };
const VAGUE = '# Fee\n\nThe fee is paid in a timely manner, where possible.\n';

describeInBrowser('exports', () => {
  let client: Client;
  let documentId: string;
  beforeAll(async () => {
    client = await Client.start({ ENVIRONMENT: 'test' });
    documentId = (await client.upload('fee.md', VAGUE, 'Fee rules')).id;
  }, 90_000);
  afterAll(() => client.stop());

  it('are asked for, shown while they are written, and downloaded', async () => {
    const { page, faults } = await client.open(`/documents/${documentId}/exports`);
    await page.getByRole('radio', { name: 'Word' }).waitFor(PATIENCE);
    await page.getByRole('checkbox', { name: 'Versions and decisions' }).check();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const row = page.locator('tr[data-export="docx"]');
    await row.waitFor(PATIENCE);
    const link = row.getByRole('link', { name: /^Download/ });
    await link.waitFor(PATIENCE);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const { items } = await client.api<{ items: { include: string[]; byteSize: number }[] }>(
      `/documents/${documentId}/exports`,
    );
    expect(items).toMatchObject([{ include: ['findings', 'history'], byteSize: bytes.length }]);
    expect(faults).toEqual([]);
  }, 60_000);

  it('say why one failed, and are asked for again', async () => {
    const { page } = await client.open('/groups');
    const failed = {
      id: '00000000-0000-4000-8000-000000000000',
      documentId,
      version: 1,
      format: 'pdf',
      include: [],
      baseVersion: 1,
      filename: 'Fee rules.pdf',
      status: 'failed',
      sha256: null,
      byteSize: null,
      failure: { code: 'timed-out', message: 'Writing it took too long.', retryable: true },
      createdAt: '2026-11-01T10:00:00.000Z',
      endedAt: '2026-11-01T10:01:30.000Z',
      createdBy: 'Demo user',
    };
    let first = true;
    await page.route(`**/documents/${documentId}/exports?*`, (route) => {
      if (!first) return route.continue();
      first = false;
      return route.fulfill({ json: { items: [failed], nextCursor: null } });
    });
    await page.goto(`/documents/${documentId}/exports`);
    const row = page.locator('tr[data-export="pdf"]');
    await row.getByText('Writing it took too long.').waitFor(PATIENCE);
    await row.getByRole('button', { name: 'Try again' }).click();
    await row.getByRole('link', { name: /^Download/ }).waitFor(PATIENCE);
    expect(await row.getByText('Writing it took too long.').count()).toBe(0);
  }, 60_000);
});
