import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, describeInBrowser } from './client.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

/** Terms that rest on each other, more than can be drawn at once. */
const large = [
  '# Rules',
  '## Definitions',
  ...Array.from(
    { length: 400 },
    (_, n) => `- **Quantity Alpha${n}** means the Quantity Alpha${n + 1} of the preceding day, rounded.`,
  ),
].join('\n\n');

describeInBrowser('the model of a document', () => {
  let client: Client;
  let carry: string;

  beforeAll(async () => {
    client = await Client.start();
    ({ id: carry } = await client.upload('carry.md', sample, 'FX carry index'));
  }, 120_000);

  afterAll(() => client.stop());

  it('lists terms, filters them, and leads to their place in the text', async () => {
    const { page, faults } = await client.open(`/documents/${carry}/model`);
    await page.getByRole('rowheader', { name: 'Forward Premium' }).waitFor();
    await page.getByRole('searchbox', { name: 'Filter' }).fill('eligible');
    await page.getByText('2 of 24', { exact: false }).or(page.getByText('1 of 24')).first().waitFor();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === 'eligible');
    expect(await page.getByRole('rowheader', { name: 'Forward Premium' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Show “Eligible Currencies” in the text' }).click();
    await page.locator('mark').first().waitFor();
    expect((await page.locator('mark').allTextContents()).join('')).toContain('Eligible Currencies');
    expect(faults).toEqual([]);
  }, 60_000);

  it('prints formulas, and says which variables are not defined', async () => {
    const { page } = await client.open(`/documents/${carry}/model?part=formulas`);
    await page.locator('.katex-display').first().waitFor();
    expect(await page.locator('.katex-display').count()).toBe(3);
    await page.getByText('not defined anywhere').waitFor();
  }, 60_000);

  it('says which references lead nowhere', async () => {
    const { page } = await client.open(`/documents/${carry}/model?part=references`);
    const row = page.getByRole('row', { name: /^Appendix C/ });
    await row.getByText('leads nowhere').waitFor();
  }, 60_000);

  it('draws what depends on what, with circles, and what a change reaches', async () => {
    const { page, faults } = await client.open(`/documents/${carry}/model?part=graph`);
    await page.getByText('Carry → Forward Premium → Carry', { exact: false }).waitFor();
    const node = page.locator('[data-graph] button[data-node]', { hasText: /Carry$/ }).first();
    await node.click();
    const panel = page.locator('[data-panel]');
    await panel.getByText('A change reaches', { exact: false }).waitFor();
    await panel
      .getByRole('button', { name: /^Forward Premium/ })
      .first()
      .waitFor();
    const chosen = new URL(page.url()).searchParams.get('node');
    expect(await page.locator(`[data-node="${chosen}"]`).getAttribute('data-state')).toBe('chosen');
    await page.locator('[data-node][data-state="linked"]').first().waitFor();
    await page.locator('[data-node][data-state="other"]').first().waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('says in a table all that the drawing says', async () => {
    const { page } = await client.open(`/documents/${carry}/model?part=graph`);
    const { edges } = await client.api<{ edges: object[] }>(`/documents/${carry}/graph`);
    const rows = page.locator('[data-edges] tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(edges.length);
    expect(await rows.filter({ hasText: 'in a circle' }).count()).toBe(2);
  }, 60_000);

  it('shows a large graph around one node', async () => {
    const { id } = await client.upload('large.md', large, 'Large');
    const { nodes, edges } = await client.api<{ nodes: object[]; edges: object[] }>(`/documents/${id}/graph`);
    expect(nodes.length).toBeGreaterThan(300);
    const { page } = await client.open(`/documents/${id}/model?part=graph&depth=1`);
    await page.getByText('Shown is what is around the chosen one', { exact: false }).waitFor();
    const drawn = page.locator('[data-graph] [data-node]');
    await drawn.first().waitFor();
    const near = await drawn.count();
    expect(near).toBeLessThan(20);
    await page.locator('[data-edges]').getByText(`${edges.length} of ${edges.length}`).waitFor();
  }, 90_000);

  it('tells in which order to compute', async () => {
    const { page } = await client.open(`/documents/${carry}/model?part=order`);
    await page.getByRole('heading', { name: 'To look up before' }).waitFor();
    await page.getByRole('heading', { name: 'Step 1' }).waitFor();
  }, 60_000);
});
