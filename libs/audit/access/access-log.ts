import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database, ERASED, PersonalKeys } from '#platform';
import { AccessRow, type AccessEntry } from './access-row.ts';

const FLUSH_MS = 200;
/** Rows written with one statement. */
const BATCH = 500;
/** Rows that wait while the database is away; beyond, the oldest are given up, and the log says how many. */
const MAX_WAITING = 10_000;
/** Requests of strangers that are noted between two writes: a flood of them must not fill the disk. */
const MAX_STRANGERS = 50;

/** Notes requests without holding them up: they are written together, some times a second. */
@Injectable()
export class AccessLog implements BeforeApplicationShutdown {
  private readonly logger = new Logger('AccessLog');
  private waiting: AccessEntry[] = [];
  private strangers = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly keys: PersonalKeys,
  ) {}

  note(row: AccessEntry): void {
    if (row.actorId === null && ++this.strangers > MAX_STRANGERS) return;
    this.waiting.push(row);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Resolves when everything noted so far is written, or could not be. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  private async write(): Promise<void> {
    const rows = this.waiting;
    if (this.strangers > MAX_STRANGERS)
      this.logger.warn(`${this.strangers - MAX_STRANGERS} more requests of strangers were denied and not noted`);
    [this.waiting, this.strangers] = [[], 0];
    try {
      for (let at = 0; at < rows.length; at += BATCH)
        await this.database.dataSource
          .createQueryBuilder()
          .insert()
          .into(AccessRow)
          .values(await this.withoutErased(rows.slice(at, at + BATCH)))
          .orIgnore()
          .execute();
    } catch (error) {
      const kept = [...rows, ...this.waiting].slice(-MAX_WAITING);
      const lost = rows.length + this.waiting.length - kept.length;
      this.waiting = kept;
      this.timer ??= setTimeout(() => void this.flush(), 10 * FLUSH_MS).unref();
      this.logger.warn(`${kept.length} requests wait to be noted, ${lost} were given up`, { err: error });
    }
  }

  /** Who was erased may go on working: their name and whereabouts are not written down again. */
  private async withoutErased(rows: readonly AccessEntry[]): Promise<AccessEntry[]> {
    const subjectOf = ({ tenantId, actorId }: AccessEntry) => ({ tenantId, subjectId: actorId ?? '' });
    await this.keys.load(rows.filter(({ actorId }) => actorId !== null).map(subjectOf));
    return rows.map((row) =>
      this.keys.isErased(subjectOf(row)) ? { ...row, actorName: ERASED, ip: null, userAgent: null } : row,
    );
  }
}
