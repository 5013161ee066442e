import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../test/browser/chromium.ts';
import { pages } from '../test/browser/pages.ts';
import { startServerProcess } from '../test/process/server-process.ts';
import { freePort } from '../test/setup/free-port.ts';
import { root } from './build/paths.ts';
import { workOnSamples } from './screenshots/work-on-samples.ts';

const SIZE = { width: 1440, height: 900 };

// Every page of the client, light and dark, on the sample documents after a day's work on them: docs/screenshots/*.png. It takes
// the built server and Chromium.
const folder = join(root, 'docs/screenshots');
const data = mkdtempSync(join(tmpdir(), 'docsense-screenshots-'));
chmodSync(data, 0o755);
const server = startServerProcess(await freePort(), { DATA_DIR: data, ENVIRONMENT: 'development', LOG_LEVEL: 'warn' });
try {
  await server.ready();
  const addresses = pages(await workOnSamples(`${server.url}/api/v1`));
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium();
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: SIZE,
      locale: 'en-GB',
      colorScheme,
      reducedMotion: 'reduce',
    });
    for (const [name, address] of Object.entries(addresses)) {
      const page = await context.newPage();
      await page.goto(address);
      await page.locator('h1').waitFor();
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      // Charts and formulas are drawn a frame after their data is there.
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
      await page.close();
      console.log(`${name}-${colorScheme}.png`);
    }
    await context.close();
  }
  await browser.close();
} finally {
  server.child.kill('SIGTERM');
  await server.ended();
  rmSync(data, { recursive: true, force: true });
}
