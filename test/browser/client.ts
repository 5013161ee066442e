import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startServerProcess, type ServerProcess } from '../process/server-process.ts';
import { freePort } from '../setup/free-port.ts';
import { CHROMIUM, hasChromium, launchChromium } from './chromium.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';

/** `describe`, or `describe.skip` where there is no Chromium; says so. */
export const describeInBrowser = hasChromium() ? describe : describe.skip;
if (!hasChromium()) console.warn(`SKIPPED: there is no Chromium at ${CHROMIUM} (CHROMIUM names another place).`);

export interface OpenPage {
  readonly page: Page;
  /** Errors in the console, exceptions, and requests that failed, in the order they came. */
  readonly faults: readonly string[];
}

/** The server as people get it, on a database of its own, and a browser to use it with. */
export class Client {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly server: ServerProcess,
    private readonly browser: Browser,
    /** Its URL is for tests that need more rows than they could upload. */
    readonly database: TestDatabase,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Client> {
    const database = await createTestDatabase();
    const server = startServerProcess(await freePort(), {
      DATABASE_URL: database.url,
      ENVIRONMENT: 'development',
      LOG_LEVEL: 'warn',
      ...settings,
    });
    await server.ready();
    return new Client(server, await launchChromium(), database);
  }

  /** A window of its own, with its own storage. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({
      baseURL: this.server.url,
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    this.contexts.push(context);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(path);
    return { page, faults };
  }

  /** Asks the API as another client would. */
  async api<Body>(path: string, init?: RequestInit): Promise<Body> {
    const response = await fetch(`${this.server.url}/api/v1${path}`, init);
    if (!response.ok)
      throw new Error(`${init?.method ?? 'GET'} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Body;
  }

  /** Uploads a document and waits until it is analysed. */
  async upload(filename: string, content: string | Uint8Array<ArrayBuffer>, title = filename): Promise<{ id: string }> {
    const body = new FormData();
    body.set('title', title);
    body.set('file', new Blob([content]), filename);
    return this.api('/documents', { method: 'POST', body, headers: { Prefer: 'wait=60' } });
  }

  async stop(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.browser.close();
    this.server.child.kill('SIGTERM');
    await this.server.ended();
    await this.database.drop();
  }
}
