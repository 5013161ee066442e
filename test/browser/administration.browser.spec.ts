import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, describeInBrowser } from './client.ts';
import { accessibilityFaults } from './well-made.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

describeInBrowser('administration', () => {
  let client: Client;
  let documentId: string;

  beforeAll(async () => {
    // An installation without the samples of development.
    client = await Client.start({ ENVIRONMENT: 'test' });
    ({ id: documentId } = await client.upload('flawed-carry-index.md', sample, 'FX carry index'));
  }, 120_000);

  afterAll(() => client.stop());

  it('filters the audit trail by the address, shows an entry in words and downloads what is filtered', async () => {
    const { page, faults } = await client.open('/audit');
    await page.getByLabel('Type of event').fill('VersionCreated');
    await page.getByLabel('Id of the document').fill(documentId);
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL(/type=VersionCreated/);
    const rows = page.getByRole('region', { name: 'Audit trail' }).locator('tbody tr');
    await page.getByText('1 shown').waitFor();
    expect(await rows.count()).toBe(1);

    await page.getByRole('button', { name: /^Details of Version created at position/ }).click();
    const entry = page.getByRole('dialog', { name: 'Version created' });
    await entry.getByText('Correlation id').waitFor();
    await entry.getByText('POST /api/v1/documents', { exact: false }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n');
    expect([lines.length, lines[1]?.includes('VersionCreated')]).toEqual([2, true]);

    await page.getByRole('tab', { name: 'Requests' }).click();
    await page.getByText('POST /api/v1/documents').first().waitFor();
    await page.getByLabel('Outcome').selectOption('denied');
    await page.getByText('Nothing happened that matches these filters').waitFor();
    await page.waitForURL(/outcome=denied/);
    expect(faults).toEqual([]);
  }, 120_000);

  it('rebuilds a projection and tells when it is done, and pauses one and lets it go on', async () => {
    const { page, faults } = await client.open('/system');
    await page.getByText('Everything is up to date').waitFor();
    const row = page.getByRole('row', { name: /^feedback-views/ });
    await row.getByText('build 1', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Actions for feedback-views' }).click();
    await page.getByRole('menuitem', { name: 'Rebuild', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rebuild' }).click();
    await page.getByText('The rebuild of feedback-views has begun.').waitFor();
    await row.getByText('build 2', { exact: false }).waitFor();
    await row.getByText('Running').waitFor();

    await page.getByRole('button', { name: 'Actions for audit-entries' }).click();
    await page.getByRole('menuitem', { name: 'Pause' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
    const audit = page.getByRole('row', { name: /^audit-entries/ });
    await audit.getByText('Paused').waitFor();
    await page.getByRole('button', { name: 'Actions for audit-entries' }).click();
    await page.getByRole('menuitem', { name: 'Resume' }).click();
    await audit.getByText('Running').waitFor();

    await page.getByRole('tab', { name: 'Health' }).click();
    await page.waitForURL(/tab=health/);
    await page.getByText(/of the limit in use/).waitFor();
    await page.getByText('Works without AI advisers.').first().waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  it('finds rules by words and filters, and lifts a suppression', async () => {
    await client.api('/suppressions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scope: 'rule', ruleId: 'MC-02', reason: 'The calendar is in the contract.' }),
    });
    const { page, faults } = await client.open('/rules');
    await page.getByText('MC-02').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('mc-02 calendar');
    await page.waitForURL(/q=mc-02/);
    await page.getByText('1 rule', { exact: true }).waitFor();
    await page.getByRole('link', { name: /MC-02/ }).click();
    await page.getByRole('heading', { level: 1, name: /^MC-02/ }).waitFor();
    await page.getByRole('heading', { name: 'Finds nothing in' }).waitFor();
    await page.getByText('The calendar is in the contract.').waitFor();

    await page.goto('/suppressions?status=active');
    await page.getByRole('button', { name: 'Lift the suppression of MC-02' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lift' }).click();
    await page.getByText('No suppression matches these filters').waitFor();
    await page.getByRole('link', { name: 'Clear the filters' }).click();
    await page.getByText('Lifted').last().waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  it('remembers colours, language and density', async () => {
    const { page } = await client.open('/settings');
    await page.getByText('Dark', { exact: true }).click();
    await page.getByText('Compact', { exact: true }).click();
    await page.getByText('Deutsch', { exact: true }).click();
    const shown = () =>
      page.evaluate(() => {
        const { lang, dataset } = document.documentElement;
        return [lang, dataset['density'], dataset['mantineColorScheme']];
      });
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
    expect(await shown()).toEqual(['de', 'compact', 'dark']);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
    expect(await shown()).toEqual(['de', 'compact', 'dark']);
    expect(await page.getByRole('radio', { name: 'Kompakt' }).isChecked()).toBe(true);
  }, 120_000);

  it('adds a webhook with a secret of its own, shows what was sent, and removes it', async () => {
    const { page, faults } = await client.open('/settings?section=webhooks');
    await page.getByText('No webhooks yet').waitFor();
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    const form = page.getByRole('dialog', { name: 'Add a webhook' });
    await form.getByLabel('Address').fill('not an address');
    await form.getByRole('button', { name: 'Make one' }).click();
    expect(await form.getByLabel('Secret').inputValue()).toMatch(/^whsec_/);
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.locator('[aria-invalid=true]').waitFor();
    // Nobody listens there: the try fails, and is seen to.
    await form.getByLabel('Address').fill('http://127.0.0.1:9/docsense');
    await form.getByLabel('Only these').check();
    await form.getByLabel('suppression.changed').check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('http://127.0.0.1:9/docsense').waitFor();
    await client.api('/suppressions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scope: 'rule', ruleId: 'DC-06', reason: 'Known.' }),
    });

    await page.getByRole('button', { name: /^Deliveries to/ }).click();
    const sent = page.getByRole('dialog', { name: /^Deliveries to/ });
    await sent.getByText('suppression.changed').first().waitFor();
    await sent.getByText(/ms$/).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Remove the webhook/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No webhooks yet').waitFor();
    // The refused address is the only thing that the console speaks of.
    expect(faults.filter((fault) => !/status of 4\d\d/.test(fault))).toEqual([]);
  }, 120_000);
});
