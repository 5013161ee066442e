import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Client, describeInBrowser } from './client.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

describeInBrowser('the versions of a document', () => {
  let client: Client;

  const edit = (id: string, baseVersion: number, content: string) =>
    client.api<{ number: number }>(`/documents/${id}/versions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ baseVersion, content }),
    });

  const text = async (id: string, version: number): Promise<string> =>
    (await fetch(`${client.server.url}/api/v1/documents/${id}/content?format=markdown&version=${version}`)).text();

  const write = async (page: Page, words: string): Promise<void> => {
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
  };

  beforeAll(async () => {
    client = await Client.start();
  }, 120_000);

  afterAll(() => client.stop());

  it('are compared word by word, and restored', async () => {
    const { id } = await client.upload('a.md', sample, 'Compared');
    await edit(id, 1, sample.replace('three currencies', 'four currencies').replace('Annex C', 'Annex D'));
    const { page, faults } = await client.open(`/documents/${id}/versions`);
    await page.getByRole('link', { name: 'What changed in version 2' }).click();
    await page.locator('[data-diff="inline"]').waitFor();
    expect(await page.locator('[data-diff] del').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('three')]),
    );
    expect(await page.locator('[data-diff] ins').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('four')]),
    );
    await page.keyboard.press('j');
    await page.getByText('Change 1 of 2').waitFor();
    await page.getByRole('button', { name: 'Next change' }).click();
    await page.getByText('Change 2 of 2').waitFor();
    await page.getByText('Side by side').click();
    await page.locator('[data-diff="side"]').waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ from: '1', to: '2', layout: 'side' });
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await page.locator('[data-version="3"]').waitFor();
    expect(await text(id, 3)).toBe(sample);
    await page.getByText('Version 3', { exact: false }).first().waitFor();
    expect(faults).toEqual([]);
  }, 90_000);

  it('are written by hand with a preview, and not left unsaved by accident', async () => {
    const { id } = await client.upload('b.md', `${sample}\nb`, 'Written');
    const { page, faults } = await client.open(`/documents/${id}/versions`);
    await page.getByRole('link', { name: 'Edit by hand' }).click();
    await write(page, ' The fee is $f$ **exactly**.');
    await page.locator('[data-preview] strong', { hasText: 'exactly' }).waitFor();
    await page.getByRole('link', { name: 'Back to the versions' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
    await page.keyboard.press('Control+s');
    await page.waitForURL('**/versions?from=1&to=2');
    await page.locator('[data-diff] ins', { hasText: 'exactly' }).waitFor();
    expect(await text(id, 2)).toContain('The fee is $f$ **exactly**.');
    expect(faults).toEqual([]);
  }, 90_000);

  it('show both texts when somebody else was faster', async () => {
    const { id } = await client.upload('c.md', `${sample}\nc`, 'Conflict');
    const { page } = await client.open(`/documents/${id}/versions/edit`);
    await write(page, ' Mine.');
    await page.getByText('There are changes that are not saved').waitFor();
    await edit(id, 1, `${sample}\nc\n\nTheirs.`);
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    const conflict = page.locator('[data-conflict]');
    await conflict.getByText('Somebody else has saved version 2 meanwhile').waitFor();
    await conflict.locator('del', { hasText: 'Theirs' }).waitFor();
    await conflict.locator('ins', { hasText: 'Mine' }).waitFor();
    await conflict.getByRole('button', { name: 'Put my text on top of version 2' }).click();
    await page.getByText('On top of version 2').waitFor();
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.waitForURL('**/versions?from=2&to=3');
    expect(await text(id, 3)).toContain('Mine.');
  }, 90_000);

  it('can be made by editing one block', async () => {
    const { id } = await client.upload('d.md', sample, 'Block');
    const { page } = await client.open(`/documents/${id}/versions/edit?block=b2`);
    await page.locator('.cm-content').waitFor();
    expect((await page.locator('.cm-content').textContent())?.startsWith('Version 0.9')).toBe(true);
    await write(page, ' Edited.');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.waitForURL('**/versions?from=1&to=2');
    const [before, after] = [await text(id, 1), await text(id, 2)];
    expect(after.replace(' Edited.', '')).toBe(before);
    expect(after).toContain('(the "Sponsor"). Edited.');
  }, 90_000);
});
