import type { Pool } from 'pg';

/** Hints are bundled: at most one notification in this time. */
const BUNDLE_MS = 20;

/** Tells other processes that something has been committed: hints only, outside of any append. */
export class Announcer {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly owner: number,
  ) {}

  announce(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      // A lost hint costs one poll interval; the database being away is reported by whoever needs it.
      this.pool.query("SELECT pg_notify('docsense_events', $1)", [String(this.owner)]).catch(() => undefined);
    }, BUNDLE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
