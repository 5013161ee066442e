import { Client, describeInBrowser } from './client.ts';
import { findingTitle, assertShown, pane, Reviewed } from './review-documents.ts';

describeInBrowser('a review of several people and of several findings', () => {
  let client: Client;

  beforeAll(async () => {
    client = await Client.start();
  }, 120_000);

  afterAll(() => client.stop());

  it('accepts alike findings together, after a look at what that comes to', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('20 days');
    const { page, faults } = await client.open(reviewed.address(`?item=${id}`));
    await page.getByRole('button', { name: 'Select all 3 like this' }).click();
    await assertShown(page, '3 selected');
    await page.getByRole('button', { name: 'Decide together…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 passages change; together they make version 2:').waitFor();
    expect(await dialog.locator('ins').allTextContents()).toHaveLength(3);
    await dialog.getByRole('button', { name: 'Accept 3 findings' }).click();
    await assertShown(page, /^3 \/ \d decided/);
    await pane(page, 'Document').getByText('Version 2', { exact: true }).waitFor();
    expect(await reviewed.text()).toMatch(/20 Index Business Days[^]*60 Index Business Days[^]*30 Index Business Days/);
    expect(faults).toEqual([]);
  }, 60_000);

  it('explains why findings of several kinds are not decided together', async () => {
    const reviewed = await Reviewed.upload(client);
    const { page } = await client.open(reviewed.address());
    for (const name of ['Select: Period without a day type', 'Select: Time without a time zone'])
      await page.getByLabel(name).first().check();
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('These findings are of several kinds').waitFor();
    await dialog.getByRole('button', { name: /1 × MC-07/ }).click();
    await dialog.getByText('One passage changes; that makes version 2:').waitFor();
    await dialog.getByRole('button', { name: 'Accept 1 finding' }).click();
    await assertShown(page, /^1 \/ \d decided/);
  }, 60_000);

  it('rejects several for one reason', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('20 days');
    const { page } = await client.open(reviewed.address(`?item=${id}`));
    await findingTitle(page).waitFor();
    await page.keyboard.press('Shift+X');
    await page.keyboard.press('b');
    const dialog = page.getByRole('dialog');
    await dialog.locator('label', { hasText: 'Reject' }).click();
    await dialog.getByText('Does not apply to this document').click();
    await dialog.getByRole('button', { name: 'Reject 3 findings' }).click();
    await assertShown(page, /^3 \/ \d decided/);
    expect(await reviewed.items('status=rejected')).toHaveLength(3);
  }, 60_000);

  it('shows both texts when somebody changed the document meanwhile, and decides on the newest version', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('20 days');
    const { page } = await client.open(reviewed.address(`?item=${id}`), { serviceWorkers: 'block' });
    await findingTitle(page).waitFor();
    // This window hears nothing of what the other one does.
    await page.route('**/api/v1/documents/*', (route) => route.abort());
    const old = await reviewed.text();
    await reviewed.post('/versions', {
      baseVersion: 1,
      content: old.replace('is measured over', 'is measured daily over'),
    });
    await page.unroute('**/api/v1/documents/*');
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('This is not what you saw any more').waitFor();
    await dialog.locator('ins', { hasText: 'daily' }).waitFor();
    await dialog.getByRole('button', { name: 'Accept on version 2' }).click();
    await pane(page, 'Document').getByText('measured daily over the previous 20 Index Business Days').waitFor();
    expect(await reviewed.items('status=accepted')).toHaveLength(1);
  }, 60_000);

  it('says who decided when somebody else was first', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('11:00');
    const { page } = await client.open('/rules');
    await page.route('**/api/v1/stream', (route) => route.abort());
    await page.goto(reviewed.address(`?item=${id}`));
    await page.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    const { page: other } = await client.open(reviewed.address(`?item=${id}`));
    await other.getByRole('button', { name: 'Reject', exact: true }).click();
    await other.getByLabel(/Why the text stays/).fill('It is London time, as everywhere.');
    await other.getByRole('button', { name: 'Reject', exact: true }).click();
    await assertShown(other, /^1 \/ \d decided/);
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/decided on it meanwhile .*Rejected/).waitFor();
    await dialog.getByText('It is London time, as everywhere.').waitFor();
    await dialog.getByRole('button', { name: 'Next finding' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('item')).not.toBe(id);
    expect(await reviewed.text()).toContain('at 11:00 and');
  }, 60_000);

  it('puts a finding back that could not be decided, and says why', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('20 days');
    const { page } = await client.open(reviewed.address(`?item=${id}`));
    await findingTitle(page).waitFor();
    await page.route('**/accept', (route) => route.abort());
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await pane(page, 'Finding').getByText('Not saved').waitFor();
    await assertShown(page, /^0 \/ \d decided/);
    await page.unroute('**/accept');
    await page.getByRole('button', { name: 'Try again: Accept' }).click();
    await assertShown(page, /^1 \/ \d decided/);
  }, 60_000);

  it('explains that somebody else has to decide', async () => {
    const json = { 'content-type': 'application/json' };
    const fourEyes = (on: boolean) =>
      client.api('/review-settings', { method: 'PUT', headers: json, body: JSON.stringify({ fourEyes: on }) });
    await fourEyes(true);
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('20 days');
    const { page } = await client.open(reviewed.address(`?item=${id}`));
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await assertShown(page, 'Somebody else has to decide');
    await assertShown(page, /^0 \/ \d decided/);
    await fourEyes(false);
  }, 60_000);

  it('follows another window', async () => {
    const reviewed = await Reviewed.upload(client);
    const { page } = await client.open(reviewed.address());
    const { page: other } = await client.open(reviewed.address());
    await assertShown(other, /^0 \/ \d decided/);
    await page.locator('mark', { hasText: '30 days' }).click();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await assertShown(other, /^1 \/ \d decided/);
    await pane(other, 'Document').getByText('30 Index Business Days').waitFor();
  }, 60_000);
});

describeInBrowser('a review without findings', () => {
  let client: Client;

  beforeAll(async () => {
    client = await Client.start();
  }, 120_000);

  afterAll(() => client.stop());

  const upload = async (name: string, text: string, analyse = 'true'): Promise<string> => {
    const body = new FormData();
    body.set('file', new Blob([text]), name);
    body.set('analyse', analyse);
    const { id } = await client.api<{ id: string }>('/documents', {
      method: 'POST',
      body,
      headers: { Prefer: 'wait=60' },
    });
    return id;
  };

  it('says what was checked when nothing was found', async () => {
    const id = await upload('note.md', 'A short note about nothing in particular.\n');
    const { page } = await client.open(`/documents/${id}/review`);
    await page.getByRole('heading', { name: 'Nothing was found in version 1' }).waitFor();
    await assertShown(page, /\d+ rules looked at 7 words\./);
  }, 60_000);

  it('starts the analysis of a document that never was', async () => {
    const id = await upload('unread.md', '# Index\n\nThe average of the previous 20 days is used.\n', 'false');
    const { page } = await client.open(`/documents/${id}/review`);
    await page.getByRole('button', { name: 'Analyse now' }).click();
    await assertShown(page, /"20 days" does not say which days count/);
  }, 60_000);

  it('says why a file could not be converted', async () => {
    const id = await upload('blank.md', '\n\n   \n');
    const { page } = await client.open(`/documents/${id}/review`);
    await assertShown(page, 'The file could not be converted');
  }, 60_000);
});
