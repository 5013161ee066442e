import { Client, describeInBrowser } from './client.ts';

const PATIENCE = { timeout: 30_000 };
const VAGUE = '# Fee\n\nThe fee is paid in a timely manner, where possible.\n';

describeInBrowser('the dashboard', () => {
  let client: Client;
  beforeAll(async () => (client = await Client.start({ ENVIRONMENT: 'test' })), 60_000);
  afterAll(() => client.stop());

  it('says what to do where there is nothing, and follows what is uploaded elsewhere', async () => {
    const { page, faults } = await client.open('/');
    await page.getByText('Welcome').waitFor(PATIENCE);
    const { id } = await client.upload('fee.md', VAGUE, 'Fee rules');
    const activity = page.getByRole('region', { name: 'Recent activity' });
    await activity.getByText('Demo user uploaded Fee rules').waitFor(PATIENCE);
    await activity.getByText(/Fee rules was analysed: \d+ finding/).waitFor(PATIENCE);
    const analysed = page.locator('tr[data-status="analysed"]');
    await analysed.getByText('1', { exact: true }).waitFor(PATIENCE);
    await client.upload('more.md', `${VAGUE}More.\n`, 'More rules');
    await analysed.getByText('2', { exact: true }).waitFor(PATIENCE);
    await activity.getByRole('link', { name: 'Fee rules' }).first().click();
    await page.waitForURL(`**/documents/${id}/**`);
    expect(faults).toEqual([]);
  }, 60_000);

  it('shows each chart as a table too, and leads to the lists behind its numbers', async () => {
    const { page, faults } = await client.open('/?days=7');
    await page.getByRole('button', { name: 'Open findings: Show as a table' }).click(PATIENCE);
    const table = page.getByRole('table', { name: 'Open findings' });
    expect(await table.locator('tbody tr').count()).toBe(7);
    await page.getByRole('button', { name: 'Readiness: Show as a table' }).click();
    await page.getByRole('table', { name: 'Readiness' }).waitFor();
    await page.getByRole('link', { name: 'Conversion failed' }).click();
    await page.waitForURL('**/documents?status=conversion_failed');
    await page.getByText('No document matches').waitFor(PATIENCE);
    expect(faults).toEqual([]);
  }, 60_000);
});
