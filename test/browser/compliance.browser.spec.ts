import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Client, describeInBrowser } from './client.ts';
import { accessibilityFaults } from './well-made.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

const FAULTY = `schemaVersion: 1
name: House rules
policies:
  - name: Rounding
    level: MUSTX
    rules:
      - type: content_pattern
        pattern: "("
`;

/** The dialog that is open. */
const dialog = (page: Page) => page.getByRole('dialog');

describeInBrowser('compliance', () => {
  let client: Client;
  let documentId: string;

  beforeAll(async () => {
    // An installation without the samples of development.
    client = await Client.start({ ENVIRONMENT: 'test' });
    ({ id: documentId } = await client.upload('flawed-carry-index.md', sample, 'FX carry index'));
  }, 120_000);

  afterAll(() => client.stop());

  it('leads from a template over a verdict and its evidence to a waiver, and back', async () => {
    const { page, faults } = await client.open('/compliance');
    await page.getByText('No document is checked against policies').waitFor();
    await page.getByRole('link', { name: 'To the policies' }).click();

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Import “SEC Index Publishing”' }).click();
    await page.getByRole('heading', { level: 1, name: 'SEC Index Publishing' }).waitFor();

    await page.goto(`/documents/${documentId}/compliance`);
    await page.getByRole('button', { name: 'Choose a repository' }).click();
    await dialog(page).getByLabel('Policy repository').selectOption('SEC Index Publishing');
    await dialog(page).getByRole('button', { name: 'Assign', exact: true }).click();
    // It comes by a live message: nobody reloads.
    await page.getByText('Not compliant').first().waitFor();

    await page.getByRole('link', { name: 'Compliance', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Compliance' }).waitFor();
    await page.getByRole('button', { name: 'Data sources Met' }).click();
    const place = dialog(page).getByRole('link', { name: 'Show in the document' }).first();
    expect(await place.getAttribute('href')).toMatch(new RegExp(`^/documents/${documentId}/text\\?at=\\d+$`));
    const [, at = ''] = /at=(\d+)/.exec((await place.getAttribute('href')) ?? '') ?? [];
    const quote = (await dialog(page).locator('blockquote p').first().textContent()) ?? '';
    const text = await (await fetch(`${client.server.url}/api/v1/documents/${documentId}/content`)).text();
    expect(text.startsWith(quote, Number(at))).toBe(true);
    expect(quote).not.toBe('');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Component selection criteria Not met' }).click();
    await page.waitForURL(/document=.*policy=|policy=.*document=/);
    await dialog(page).getByRole('button', { name: 'Waive' }).click();
    const form = page.getByRole('dialog', { name: 'Waive “Component selection criteria”' });
    await form.getByLabel('Why it is acceptable').fill('The universe is in another document.');
    await form.getByLabel('Who decided it').fill('Oversight, 12 May');
    await form.getByLabel('Holds through').fill('2099-12-31');
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Waive' }).click();
    await dialog(page).getByText('The universe is in another document.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Component selection criteria Waived' }).waitFor();

    await page.goto(`/documents/${documentId}/compliance`);
    const waivers = page.getByRole('region', { name: 'Waivers' });
    await waivers.getByText('Active').waitFor();
    await page.getByRole('button', { name: /Component selection criteria/ }).click();
    await page.getByRole('button', { name: 'Revoke' }).click();
    await dialog(page).getByRole('button', { name: 'Revoke' }).click();
    await waivers.getByText('Revoked').waitFor();
    await page.getByRole('button', { name: /Component selection criteria\s*Not met/ }).waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  it('says at its field what is wrong with a policy, and takes it when that is mended', async () => {
    const { id } = await client.api<{ id: string }>('/policy-repositories', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'House rules' }),
    });
    const { page } = await client.open(`/policies/${id}`);
    await page.getByRole('button', { name: 'New policy' }).click();
    const form = dialog(page);
    await form.getByLabel('Name').fill('Rounding');
    await form.getByRole('button', { name: 'Add a rule' }).click();
    await form.getByLabel('Pattern').fill('(?=round)');
    await form.getByRole('button', { name: 'Save' }).click();
    const pattern = form.getByLabel('Pattern');
    await form.getByText(/look-ahead and look-behind are not supported/).waitFor();
    expect(await pattern.getAttribute('aria-invalid')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
    await pattern.fill('round');

    // Somebody else was here meanwhile.
    await client.api(`/policy-repositories/${id}/policies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Units', level: 'MAY' }),
    });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Somebody changed this repository meanwhile').waitFor();
    await form.getByRole('button', { name: 'Load the current state' }).click();
    await form.getByText('You are editing on top of version 2 now', { exact: false }).waitFor();
    expect(await pattern.inputValue()).toBe('round');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: /MUST\s*Rounding/ }).waitFor();
    await page.getByRole('button', { name: /MAY\s*Units/ }).waitFor();

    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('link', { name: 'Version 1' }).click();
    await page.getByText('This is version 1 of', { exact: false }).waitFor();
  }, 120_000);

  it('lists every fault of a file with its line, and imports it when they are mended', async () => {
    const { page } = await client.open('/policies?dialog=import');
    const file = (text: string) => ({ name: 'house.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
    const field = dialog(page).locator('input[type=file]');
    await field.setInputFiles(file(FAULTY));
    await dialog(page).getByText('The file has 2 faults; nothing was imported').waitFor();
    await dialog(page).getByText('Line 5, column 12').waitFor();
    await dialog(page).getByText('Line 8, column 18').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await field.setInputFiles(file(FAULTY.replace('MUSTX', 'MUST').replace('"("', 'round')));
    await page.getByRole('button', { name: /MUST\s*Rounding/ }).waitFor();

    await page.getByRole('tab', { name: 'YAML' }).click();
    await page.getByRole('textbox', { name: 'The repository as YAML' }).getByText('House rules').waitFor();
  }, 120_000);
});
