import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, describeInBrowser } from './client.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

interface Shown {
  readonly title: string;
  readonly tags: readonly string[];
  readonly status: string;
}

describeInBrowser('the header of a document', () => {
  let client: Client;

  const json = { 'content-type': 'application/json' };
  const read = (id: string): Promise<Shown> => client.api(`/documents/${id}`);

  beforeAll(async () => {
    client = await Client.start();
  }, 120_000);

  afterAll(() => client.stop());

  it('lets people rename it in place', async () => {
    const { id } = await client.upload('a.md', sample, 'Before');
    const { page, faults } = await client.open(`/documents/${id}/text`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Carry, as published');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Carry, as published' }).waitFor();
    expect((await read(id)).title).toBe('Carry, as published');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Rename');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Never');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Carry, as published' }).waitFor();
    expect((await read(id)).title).toBe('Carry, as published');
    expect(faults).toEqual([]);
  }, 60_000);

  it('does not overwrite what somebody else has called it meanwhile', async () => {
    const { id } = await client.upload('b.md', `${sample}\nb`, 'Before');
    const { page } = await client.open(`/documents/${id}/text`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
    // Without live messages the page cannot know.
    await page.route('**/api/v1/stream', (route) => route.abort());
    const asked = page.waitForResponse(`**/api/v1/documents/${id}`);
    await page.route(`**/api/v1/documents/${id}`, async (route) => {
      if (route.request().method() === 'GET')
        await client.api(`/documents/${id}`, {
          method: 'PATCH',
          headers: json,
          body: JSON.stringify({ title: 'Theirs' }),
        });
      await route.continue();
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await asked;
    await page.getByText('Somebody else has changed this meanwhile', { exact: false }).waitFor();
    expect((await read(id)).title).toBe('Theirs');
  }, 60_000);

  it('changes its tags', async () => {
    const { id } = await client.upload('c.md', `${sample}\nc`, 'Tagged');
    const { page } = await client.open(`/documents/${id}/text`);
    await page.getByRole('button', { name: 'Edit the tags' }).click();
    const field = page.getByRole('combobox', { name: 'Tags' });
    await field.fill('fx');
    await field.press('Enter');
    await field.fill('carry');
    await field.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'carry', exact: true }).waitFor();
    expect((await read(id)).tags).toEqual(['fx', 'carry']);
  }, 60_000);

  it('explains how ready it is, and leads to what has the same bytes', async () => {
    const { id } = await client.upload('d.md', `${sample}\nd`, 'First');
    await client.upload('d.md', `${sample}\nd`, 'Twin');
    const { page } = await client.open(`/documents/${id}/text`);
    await page.getByRole('button', { name: /^Readiness \d+ of 100/ }).click();
    const parts = page.getByRole('dialog', { name: /^Readiness/ });
    await parts.getByText('Edge cases').waitFor();
    await parts.getByText('Not stated: sources by name').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1 duplicate' }).click();
    await page.getByRole('link', { name: 'Twin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Twin' }).waitFor();
  }, 60_000);

  it('analyses it again', async () => {
    const { id } = await client.upload('e.md', `${sample}\ne`, 'Again');
    const { page } = await client.open(`/documents/${id}/text`);
    await page.getByRole('button', { name: 'Analyse again' }).click();
    for (;;) {
      const { items } = await client.api<{ items: { status: string }[] }>(`/documents/${id}/analyses`);
      if (items.length === 2 && items.every(({ status }) => status === 'completed')) break;
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await page.getByText('Analysed', { exact: true }).waitFor();
  }, 60_000);

  it('goes through its tabs by arrow keys', async () => {
    const { id } = await client.upload('f.md', `${sample}\nf`, 'Tabs');
    const { page } = await client.open(`/documents/${id}/text`);
    await page.getByRole('tab', { name: 'Document' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`**/documents/${id}/model`);
    await page.getByRole('tab', { name: 'Model', selected: true }).waitFor();
  }, 60_000);

  it('withdraws it once that is confirmed', async () => {
    const { id } = await client.upload('g.md', `${sample}\ng`, 'Old');
    const { page, faults } = await client.open(`/documents/${id}/text`, { viewport: { width: 390, height: 844 } });
    const ask = async (): Promise<void> => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Withdraw…' }).click();
    };
    await ask();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect((await read(id)).status).toBe('analysed');
    await ask();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await page.waitForURL('**/documents');
    expect((await read(id)).status).toBe('withdrawn');
    expect(faults).toEqual([]);
  }, 60_000);
});
