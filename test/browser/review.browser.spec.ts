import { Client, describeInBrowser } from './client.ts';
import { findingTitle, assertShown, pane, Reviewed } from './review-documents.ts';

describeInBrowser('a review', () => {
  let client: Client;

  beforeAll(async () => {
    client = await Client.start();
  }, 120_000);

  afterAll(() => client.stop());

  it('accepts a proposal: the next version has it, and the next finding is looked at', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('20 days');
    const { page, faults } = await client.open(reviewed.address(`?item=${id}`));
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await pane(page, 'Document').getByText('Version 2', { exact: true }).waitFor();
    await pane(page, 'Document').getByText('the previous 20 Index Business Days').waitFor();
    await assertShown(page, /^1 \/ \d decided/);
    expect(new URL(page.url()).searchParams.get('item')).not.toBe(id);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('finding-title');
    expect(await reviewed.text()).toContain('over the previous 20 Index Business Days.');
    expect(faults).toEqual([]);
  }, 60_000);

  it('marks what is pending and goes to what is clicked', async () => {
    const reviewed = await Reviewed.upload(client);
    const { page } = await client.open(reviewed.address());
    await page.locator('mark', { hasText: '60 days' }).click();
    await assertShown(page, '"60 days" does not say which days count.');
    await page.waitForFunction(() => document.querySelector('mark[data-active]')?.textContent === '60 days');
    await page.getByRole('button', { name: /Time without a time zone/ }).click();
    await page.waitForFunction(() => document.querySelector('mark[data-active]')?.textContent === '11:00');
  }, 60_000);

  it('accepts what somebody wrote in place of the proposal', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('60 days');
    const { page } = await client.open(reviewed.address(`?item=${id}`));
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const field = page.getByLabel('Text to put in its place');
    expect(await field.inputValue()).toBe('60 Index Business Days');
    await field.fill('61 Index Business Days');
    await page.locator('ins', { hasText: '61 Index Business Days' }).waitFor();
    await page.getByRole('button', { name: 'Accept with this text' }).click();
    await pane(page, 'Document').getByText('61 Index Business Days').waitFor();
    expect(await reviewed.items('status=modified')).toMatchObject([{ id, original: { quote: '60 days' } }]);
  }, 60_000);

  it('rejects with a reason, which is shown with the decision', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('11:00');
    const { page } = await client.open(reviewed.address(`?item=${id}`));
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    const send = page.getByRole('button', { name: 'Reject', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await page.getByText('Intended as it is').click();
    await send.click();
    await assertShown(page, /^1 \/ \d decided/);
    await page.getByLabel('Status').selectOption('decided');
    await page.getByRole('button', { name: /Time without a time zone/ }).click();
    await pane(page, 'Finding').getByText('Intended as it is').waitFor();
    expect(await reviewed.items('status=rejected')).toMatchObject([{ id, rejectionReason: 'Intended as it is' }]);
  }, 60_000);

  it('takes a decision back at once, and also later', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('30 days');
    const { page } = await client.open(reviewed.address(`?item=${id}`));
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByRole('button', { name: /^Undo \(\d\)/ }).click();
    await assertShown(page, /Taken back: Period without a day type is pending again/);
    await assertShown(page, /^0 \/ \d decided/);
    expect(await reviewed.text()).toContain('over the previous 30 days.');

    const { id: other } = await reviewed.item('11:00');
    await reviewed.post(`/feedback/${other}/reject`, { reason: 'Known.' });
    await page.goto(reviewed.address(`?item=${other}&status=decided`));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    expect((await reviewed.item('11:00')).status).toBe('pending');
  }, 60_000);

  it('suppresses what a rule finds in the document, and lifts that again', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('20 days');
    const { page } = await client.open(reviewed.address(`?item=${id}`));
    await page.getByRole('button', { name: 'Suppress', exact: true }).click();
    await page.getByLabel(/Why it is not to be shown/).fill('Dealt with in the master agreement.');
    await page.getByText('What rule MC-01 finds in this document').click();
    await page.getByRole('button', { name: 'Suppress', exact: true }).click();
    await assertShown(page, '0 / 4 decided');
    expect(await page.getByRole('button', { name: /Period without a day type/ }).count()).toBe(0);
    await page.keyboard.press('u');
    await page
      .getByRole('button', { name: /Period without a day type/ })
      .nth(2)
      .waitFor();
    await assertShown(page, '0 / 7 decided');
  }, 60_000);

  it('says in its thread what somebody thinks of a finding', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('11:00');
    const { page } = await client.open(reviewed.address(`?item=${id}`));
    await findingTitle(page).waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('Ask the desk which zone is meant.');
    await page.keyboard.press('Control+Enter');
    await pane(page, 'Finding').getByRole('listitem').getByText('Ask the desk which zone is meant.').waitFor();
    await assertShown(page, 'Demo user');
  }, 60_000);

  it('keeps filters, grouping and the item in the address', async () => {
    const reviewed = await Reviewed.upload(client);
    const { page } = await client.open(reviewed.address());
    await page.getByLabel('Rule', { exact: true }).selectOption('MC-01');
    await assertShown(page, '3 shown');
    await page.getByLabel('Group by').selectOption('rule');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /60 days/ }).click();
    await assertShown(page, '"60 days" does not say which days count.');
    const { page: other } = await client.open(page.url());
    await assertShown(other, '"60 days" does not say which days count.');
    await assertShown(other, '3 shown');
    await other.getByLabel('Search in findings').fill('nothing like this');
    await assertShown(other, 'No finding matches');
    await other.getByRole('button', { name: 'Clear all filters' }).click();
    await assertShown(other, '7 shown');
  }, 60_000);

  it('is done by keyboard alone, from the first finding to the last', async () => {
    const reviewed = await Reviewed.upload(client);
    const { page, faults } = await client.open(reviewed.address());
    const { keyboard } = page;
    const title = findingTitle(page);
    const decided = (count: number) => assertShown(page, new RegExp(`^${count} / \\d+ decided`));
    const accept = page.getByRole('button', { name: 'Accept', exact: true });
    const write = page.getByRole('button', { name: 'Write text' });
    const decideOne = async (): Promise<void> => {
      await accept.or(write).first().waitFor();
      if ((await accept.count()) > 0) return keyboard.press('a');
      await keyboard.press('r');
      await keyboard.type('Settled in the annex.');
      await keyboard.press('Control+Enter');
    };
    await title.getByText('Defined term is never used').waitFor();
    await keyboard.press('j');
    await keyboard.press('j');
    await title.getByText('Period without a day type').waitFor();
    await keyboard.press('e');
    await page.getByLabel('Text to put in its place').waitFor();
    await keyboard.press('Control+A');
    await keyboard.type('21 Index Business Days');
    await keyboard.press('Control+Enter');
    await decided(1);
    await keyboard.press('u');
    await decided(0);
    let count = 0;
    const end = page.getByRole('heading', { name: 'Everything is decided' });
    // Where an analysis takes long, the client asks whether the decision holds for the version that came: its answer has the focus.
    const answer = page.getByRole('dialog').locator('.mantine-Modal-body button:focus');
    while ((await end.count()) === 0) {
      const counted = page.getByText(new RegExp(`^${++count} / \\d+ decided`)).first();
      for (let isCounted = false; !isCounted;) {
        await decideOne();
        await counted.or(answer).first().waitFor();
        if ((await answer.count()) > 0) await keyboard.press('Enter');
        isCounted = await counted.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
      }
      await title.or(end).first().waitFor();
    }
    expect(count).toBeGreaterThanOrEqual(5);
    expect(await reviewed.items('status=pending')).toEqual([]);
    expect(await reviewed.text()).toMatch(/20 Index Business Days[^]*60 Index Business Days[^]*30 Index Business Days/);
    // Who decides faster than a version is analysed is answered 409, and the client asks again about the same finding.
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  }, 120_000);

  it('fits a telephone: one pane at a time', async () => {
    const reviewed = await Reviewed.upload(client);
    const { page } = await client.open(reviewed.address(), { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: /20 days/ }).click();
    await assertShown(page, '"20 days" does not say which days count.');
    await page.locator('label', { hasText: 'Document' }).click();
    await page.waitForFunction(() => document.querySelector('mark[data-active]')?.textContent === '20 days');
    await page.locator('label', { hasText: 'Finding' }).click();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await assertShown(page, /"60 days" does not say/);
    await page.locator('label', { hasText: 'Queue' }).click();
    await assertShown(page, /^1 \/ \d decided/);
    expect(await reviewed.text()).toContain('20 Index Business Days');
  }, 60_000);

  it('speaks German', async () => {
    const reviewed = await Reviewed.upload(client);
    const { id } = await reviewed.item('20 days');
    const { page } = await client.open(reviewed.address(`?item=${id}`), { locale: 'de-DE' });
    await page.getByRole('button', { name: 'Annehmen', exact: true }).click();
    await assertShown(page, /Angenommen: Period without a day type. Version 2/);
    await assertShown(page, /^1 \/ \d entschieden/);
    await page.getByRole('button', { name: 'Ablehnen', exact: true }).click();
    await assertShown(page, 'So beabsichtigt');
  }, 60_000);
});
