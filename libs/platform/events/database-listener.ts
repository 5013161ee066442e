import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { LIVENESS_CLASS } from './checkpoints.ts';

const CHANNEL = 'docsense_events';
const RECONNECT_MS = 500;

/**
 * The one listening connection of a process. It carries wake-ups from other processes, and by an advisory lock shows
 * that this process lives: when it breaks, others need not wait for leases to end.
 */
export class DatabaseListener {
  private readonly logger = new Logger('DatabaseListener');
  private client: Client | undefined;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly owner: number,
    private readonly hears: {
      /** Whether this process works on subscriptions: then it shows that it lives. */
      readonly alive: boolean;
      readonly onWake: () => void;
      /** Somebody says that there may be leases to take. */
      readonly onLeases: () => void;
    },
  ) {}

  /** Connects; rejects when the database cannot be reached now. Later losses are repaired without a word to the caller. */
  async open(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true, application_name: 'docsense-listener' });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => {
      if (payload === 'leases') this.hears.onLeases();
      else if (payload !== String(this.owner)) this.hears.onWake();
    });
    await client.connect();
    if (this.hears.alive) await client.query(`SELECT pg_advisory_lock_shared(${LIVENESS_CLASS}, ${this.owner})`);
    await client.query(`LISTEN ${CHANNEL}`);
    this.client = client;
    this.hears.onWake();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: Client): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    this.logger.warn('listening connection lost; polling until it is back');
    this.reconnect();
  }

  private reconnect(): void {
    this.retry = setTimeout(() => {
      this.open().catch(() => this.reconnect());
    }, RECONNECT_MS);
  }
}
