import type { Page } from 'playwright-core';
import { untilTrue } from '../setup/until-true.ts';
import type { Client } from './client.ts';

/** Three periods without a day type and a time without a zone, each with a proposal; four findings without one. */
export const TREND = `# Harbour Trend Index

## 1 Definitions

- **Index Business Day** means a day on which the London Stock Exchange is open for trading.
- **Base Value** means 100.00 index points.

## 2 Signal

The trend is measured over the previous 20 days. The depth is measured over the previous 60 days.

The reach is measured over the previous 30 days. Snapshots are taken at 11:00 and at 16:30 Europe/London.

## 3 Fees

The fee is generally deducted daily. The Sponsor may deviate from these rules if necessary.
`;

export interface Item {
  readonly id: string;
  readonly ruleId: string;
  readonly status: string;
  readonly baseVersion: number;
  readonly rejectionReason: string | null;
  readonly original: { readonly quote: string };
}

/** What the API says of one document. */
export class Reviewed {
  private constructor(
    private readonly client: Client,
    readonly id: string,
  ) {}

  static async upload(client: Client, text = TREND): Promise<Reviewed> {
    const { id } = await client.upload('trend-index.md', text, 'Harbour Trend Index');
    return new Reviewed(client, id);
  }

  address(search = ''): string {
    return `/documents/${this.id}/review${search}`;
  }

  async items(filter = ''): Promise<readonly Item[]> {
    const { items } = await this.client.api<{ items: readonly Item[] }>(
      `/documents/${this.id}/feedback?limit=200&${filter}`,
    );
    return items;
  }

  /** The pending item about a text, once the latest version was checked: those of earlier ones are superseded by then. */
  async item(quote: string): Promise<Item> {
    let found: Item | undefined;
    await untilTrue(async () => {
      const { version } = await this.client.api<{ version: number }>(`/documents/${this.id}`);
      const pending = await this.items('status=pending');
      found = pending.find(({ original, baseVersion }) => original.quote === quote && baseVersion === version);
      return found !== undefined;
    });
    if (!found) throw new Error(`no pending item is about ${quote}`);
    return found;
  }

  async text(): Promise<string> {
    const response = await fetch(`${this.client.server.url}/api/v1/documents/${this.id}/content?format=markdown`);
    return response.text();
  }

  post<Answer>(path: string, body: object = {}): Promise<Answer> {
    return this.client.api<Answer>(`/documents/${this.id}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}

/** Waits until the page's own words for it are there. */
export const assertShown = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** The finding that is looked at. */
export const findingTitle = (page: Page) => page.locator('#finding-title');

export const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
