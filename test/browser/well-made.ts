import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe counts as serious or critical and this page breaks, with the elements. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    return axe.run();
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
};

/** Whether the page's one main heading is what is seen at its own centre: nothing lies over it, and it is in sight. */
export const headingIsInSight = async (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const headings = document.querySelectorAll('h1');
    const [heading] = headings;
    if (headings.length !== 1 || !heading) return false;
    const { left, top, width, height } = heading.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && heading.contains(seen);
  });

/** Whether the page itself can be scrolled sideways, which it never should. */
export const scrollsSideways = async (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
