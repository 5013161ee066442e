import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { DocumentPageView } from '../../libs/documents/document.view.ts';
import { Client, describeInBrowser } from './client.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

const PATIENCE = { timeout: 30_000 };

/** Drops files on the page as a hand does: over the page, then down. */
const drop = async (page: Page, files: readonly (readonly [name: string, content: string])[]): Promise<void> => {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, content] of given) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  await page.dispatchEvent('[data-upload="drop"]', 'drop', { dataTransfer });
};

describeInBrowser('the library', () => {
  let client: Client;
  beforeAll(async () => {
    // A server for development brings the samples along.
    client = await Client.start({ ENVIRONMENT: 'test' });
  }, 60_000);
  afterAll(() => client.stop());

  const titles = (page: Page) => page.locator('tbody a[data-document]').allTextContents();
  const listed = async (query = '') => (await client.api<DocumentPageView>(`/documents?${query}`)).items;

  it('offers the samples where there is nothing, and shows how they come in', async () => {
    const { page, faults } = await client.open('/documents');
    await page.getByRole('button', { name: 'Add the sample documents' }).click();
    await page.getByText('3 uploads done').waitFor(PATIENCE);
    await page.locator('table').getByText('Analysed').nth(2).waitFor(PATIENCE);
    expect((await titles(page)).toSorted()).toEqual([
      'eurozone-momentum-index-methodology',
      'flawed-carry-index',
      'intraday-vwap-reversion-strategy',
    ]);
    expect((await listed('tag=sample')).length).toBe(3);
    expect(faults).toEqual([]);
  }, 60_000);

  it('uploads what is dropped, says why a file is refused, and sends a failed one again without doubling it', async () => {
    const { page } = await client.open('/documents');
    await page.locator('table').waitFor(PATIENCE);
    let refused = false;
    await page.route('**/api/v1/documents', async (route) => {
      if (
        route.request().method() === 'POST' &&
        route.request().postData()?.includes('unlucky.md') === true &&
        !refused
      ) {
        refused = true;
        await route.abort('connectionreset');
      } else await route.continue();
    });
    await drop(page, [
      ['lucky.md', `${sample}\nlucky\n`],
      ['unlucky.md', `${sample}\nunlucky\n`],
      ['again.md', `${sample}\nlucky\n`],
      ['program.exe', 'MZ'],
    ]);
    const tray = page.getByRole('region', { name: 'Uploads' });
    await tray.getByText('This kind of file cannot be read', { exact: false }).waitFor(PATIENCE);
    await tray.getByText('The server cannot be reached', { exact: false }).waitFor(PATIENCE);
    await tray.getByRole('button', { name: 'Try unlucky.md again' }).click();
    await tray.getByText('3 uploads done, 1 failed').waitFor(PATIENCE);
    expect(await tray.getByText('the document uploaded before').count()).toBeGreaterThan(0);
    expect((await listed('q=lucky.md')).map(({ filename }) => filename).toSorted()).toEqual(['lucky.md', 'unlucky.md']);
    // The tray goes along to other pages.
    await page.getByRole('link', { name: 'Groups' }).click();
    await page.locator('h1', { hasText: 'Groups' }).waitFor();
    await tray.getByText('unlucky.md', { exact: true }).waitFor();
    await tray.getByRole('button', { name: 'Clear what has ended' }).click();
    await tray.waitFor({ state: 'detached' });
  }, 90_000);

  it('keeps search, filters and order in the address', async () => {
    const { page, faults } = await client.open('/documents');
    await page.getByRole('searchbox').fill('index');
    await page.waitForURL('**/documents?q=index');
    await page.getByRole('button', { name: 'Document', exact: true }).click();
    await page.waitForURL(/sort=title/);
    await page.locator('label', { hasText: 'sample' }).click();
    await page.waitForURL(/tag=sample/);
    const expected = ['eurozone-momentum-index-methodology', 'flawed-carry-index'];
    await page.waitForFunction((count) => document.querySelectorAll('tbody a[data-document]').length === count, 2);
    expect(await titles(page)).toEqual(expected);
    await page.reload();
    await page.locator('table').waitFor(PATIENCE);
    expect(await titles(page)).toEqual(expected);
    expect(await page.getByRole('searchbox').inputValue()).toBe('index');
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toBe('Document');
    expect(await page.getByRole('checkbox', { name: 'sample', exact: true }).isChecked()).toBe(true);
    expect(faults).toEqual([]);
  }, 60_000);

  it('remembers a view under a name', async () => {
    const { page } = await client.open('/documents?status=analysed&sort=-findings');
    await page.locator('table').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('To review');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByText('Saved as “To review”').waitFor();
    await page.goto('/documents');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'To review' }).click();
    await page.waitForURL(/status=analysed/);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-findings');
  }, 60_000);

  it('is used from the keyboard, and tags many at once', async () => {
    const { page, faults } = await client.open('/documents?sort=title');
    await page.locator('table').waitFor(PATIENCE);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('2 selected').waitFor();
    const [first, second] = await titles(page);
    await page.getByRole('button', { name: 'Tags' }).click();
    await page.getByRole('combobox', { name: 'Add tags' }).fill('quarterly');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Done for 2 documents').waitFor(PATIENCE);
    expect((await listed('tag=quarterly&sort=title')).map(({ title }) => title)).toEqual([first, second]);
    // From the row that was ticked last, shift reaches to this one.
    await page
      .getByRole('checkbox', { name: /^Select/ })
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await page.getByText('4 selected').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('quart');
    expect(await page.getByRole('searchbox').inputValue()).toBe('quart');
    await page.getByText('No document matches').waitFor(PATIENCE);
    await page.goto('/documents?sort=title');
    await page.locator('table').waitFor(PATIENCE);
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
    expect(faults).toEqual([]);
  }, 60_000);

  it('withdraws after a question, and says what failed for which document', async () => {
    const { id } = await client.upload('doomed.md', '# Doomed\n\nNothing else.\n', 'Doomed');
    await client.upload('stays.md', '# Stays\n\nNothing more.\n', 'Stays');
    const { page } = await client.open('/documents?q=s.md');
    await client.upload('doomed too.md', '# Doomed too\n\nNothing else.\n', 'Doomed too');
    await page.goto('/documents?q=doomed');
    await page.locator('tbody a[data-document]').nth(1).waitFor(PATIENCE);
    await page.route(`**/api/v1/documents/${id}`, (route) =>
      route.request().method() === 'DELETE'
        ? route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'starting', detail: 'Come back later.' }),
          })
        : route.continue(),
    );
    await page.getByRole('checkbox', { name: 'Select all that are loaded' }).click();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    const failures = page.getByRole('dialog', { name: '1 document failed' });
    await failures.getByText('Come back later.').waitFor(PATIENCE);
    expect(await failures.textContent()).toContain('Doomed');
    expect((await listed('q=doomed')).map(({ title }) => title)).toEqual(['Doomed']);
    await page.unroute(`**/api/v1/documents/${id}`);
    await failures.getByRole('button', { name: 'Try these again' }).click();
    await page.getByText('Done for 1 document').waitFor(PATIENCE);
    expect(await listed('q=doomed')).toEqual([]);
  }, 60_000);

  it('shows what others change, as it happens', async () => {
    const { page } = await client.open('/documents?q=others');
    await page.getByText('No document matches').waitFor(PATIENCE);
    const { id } = await client.upload('others.md', '# Others\n\nText.\n', 'Of others');
    await page.locator(`[data-document="${id}"]`).waitFor(PATIENCE);
    await client.api(`/documents/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Others, renamed' }),
    });
    await page.getByRole('link', { name: 'Others, renamed' }).waitFor(PATIENCE);
    expect(await page.locator('tbody a[data-document]').count()).toBe(1);
  }, 60_000);
});
