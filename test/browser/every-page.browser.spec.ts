import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityFaults, headingIsInSight, scrollsSideways } from './well-made.ts';
import { Client, describeInBrowser, type OpenPage } from './client.ts';
import { pages } from './pages.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/flawed-carry-index.md'), 'utf8');

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** Each is a window of its own: colours that change while it is looked at are caught half-way. */
const LOOKS = [
  { viewport: WIDE, colorScheme: 'light', locale: 'en-GB' },
  { viewport: WIDE, colorScheme: 'dark', locale: 'en-GB' },
  // Where there is least room, the longer words.
  { viewport: NARROW, colorScheme: 'dark', locale: 'de-DE' },
] as const;

describeInBrowser('every page', () => {
  let client: Client;
  let windows: readonly OpenPage[];
  let addresses: Readonly<Record<string, string>>;

  beforeAll(async () => {
    client = await Client.start();
    windows = await Promise.all(LOOKS.map((look) => client.open('about:blank', look)));
    const json = { 'content-type': 'application/json' };
    const post = (path: string, body: object) =>
      client.api<{ id: string }>(path, { method: 'POST', headers: json, body: JSON.stringify(body) });
    const { id: documentId } = await client.upload('flawed-carry-index.md', sample, 'FX carry index');
    const { id: groupId } = await post('/document-groups', { name: 'Carry family' });
    await client.api(`/document-groups/${groupId}/documents/${documentId}`, {
      method: 'PUT',
      headers: json,
      body: JSON.stringify({ primary: true }),
    });
    const { id: repositoryId } = await post('/policy-repositories/import', { template: 'SEC Index Publishing' });
    addresses = pages({ documentId, groupId, repositoryId });
  }, 120_000);

  afterAll(() => client.stop());

  it.each(Object.keys(pages({ documentId: '', groupId: '', repositoryId: '' })))(
    '%s is well made, wide and narrow, light and dark',
    async (name) => {
      for (const [index, { page, faults }] of windows.entries()) {
        const look = LOOKS[index];
        const before = faults.length;
        await page.goto(addresses[name] ?? '');
        await page.locator('h1').waitFor();
        await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
        expect({ look, faults: await accessibilityFaults(page) }).toEqual({ look, faults: [] });
        expect({ look, inSight: await headingIsInSight(page) }).toEqual({ look, inSight: true });
        expect({ look, sideways: await scrollsSideways(page) }).toEqual({ look, sideways: false });
        expect(faults.slice(before)).toEqual([]);
      }
    },
    60_000,
  );
});
