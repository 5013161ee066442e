import { Client, describeInBrowser } from './client.ts';

const PATIENCE = { timeout: 30_000 };

const RULES = `# Harbour Carry Index Rules

## 1 Scope

The Index is calculated as set out in the Calculation Manual, section 3.

## 2 Definitions

- **Rebalancing Date** means the first Trading Day of a month.
`;
const MANUAL = `# Harbour Calculation Manual

## 1 Definitions

- **Rebalancing Date** means the last Trading Day of a month.

## 2 Exceptions

None are made.

## 3 Calculation

The level is the sum of the weighted prices.
`;

describeInBrowser('a group of documents', () => {
  let client: Client;
  beforeAll(async () => (client = await Client.start({ ENVIRONMENT: 'test' })), 60_000);
  afterAll(() => client.stop());

  it('is made, filled, checked, renamed and withdrawn', async () => {
    const { id: rulesId } = await client.upload('Harbour Carry Index Rules.md', RULES, 'Harbour Carry Index Rules');
    await client.upload('Harbour Calculation Manual.md', MANUAL, 'Harbour Calculation Manual');
    const { page, faults } = await client.open('/groups');
    await page.getByText('No groups yet').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'New group' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('h1', { hasText: 'Harbour' }).waitFor(PATIENCE);

    const add = async (typed: string, title: string): Promise<void> => {
      await page.getByRole('textbox', { name: 'Add a document' }).fill(typed);
      await page.getByRole('option', { name: title }).click(PATIENCE);
      await page.locator('tr[data-member]', { hasText: title }).waitFor(PATIENCE);
    };
    await add('carry', 'Harbour Carry Index Rules');
    await page.locator('[data-missing]', { hasText: 'Calculation Manual' }).waitFor(PATIENCE);
    await add('manual', 'Harbour Calculation Manual');
    const conflict = page.locator('[data-conflict="Rebalancing Date"]');
    await conflict.getByText('the first Trading Day of a month').waitFor(PATIENCE);
    await conflict.getByText('the last Trading Day of a month').waitFor(PATIENCE);
    await page.locator('[data-reference="resolved"]').waitFor(PATIENCE);
    expect(await page.locator('[data-missing]').count()).toBe(0);

    const rules = page.locator(`tr[data-member="${rulesId}"]`);
    expect(await rules.getByText('Main document', { exact: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Make Harbour Calculation Manual the main document' }).click();
    await page.getByRole('button', { name: 'Harbour Calculation Manual is the main document' }).waitFor(PATIENCE);
    await rules.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Version 1, pinned' }).click();
    await page.waitForFunction(
      (id) => document.querySelector<HTMLInputElement>(`tr[data-member="${id}"] input`)?.value === 'Version 1, pinned',
      rulesId,
    );

    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Harbour family');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('h1', { hasText: 'Harbour family' }).waitFor(PATIENCE);
    const place = conflict.getByRole('link').first();
    expect(await place.getAttribute('href')).toMatch(/\/documents\/[0-9a-f-]+\/text\?at=\d+/);

    await page.getByRole('button', { name: 'Remove Harbour Carry Index Rules from the group' }).click();
    await rules.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('No groups yet').waitFor(PATIENCE);
    expect(faults).toEqual([]);
  }, 90_000);
});
