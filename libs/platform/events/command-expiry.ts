import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { JobWorker } from '../jobs/job-worker.ts';
import { queue } from '../jobs/job.ts';

/** What is kept so that a repetition changes nothing, and for how long. A key is free again after that time also without us. */
const KEPT = [
  { table: 'event_commands', since: 'recorded_at', time: '7 days' },
  { table: 'idempotency_keys', since: 'created_at', time: '24 hours' },
] as const;

/** Rows a statement deletes at most: none runs long. */
const SLICE = 10_000;

/** Forgets command ids and idempotency keys whose time is over, once an hour. */
@Injectable()
export class CommandExpiry extends JobWorker {
  override readonly queue = queue<object>('expire', {
    expireInSeconds: 600,
    retryLimit: 2,
    concurrency: 1,
    cron: '17 * * * *',
  });

  constructor(private readonly database: Database) {
    super();
  }

  override async work(): Promise<void> {
    for (const { table, since, time } of KEPT) {
      let deleted: number | null;
      do {
        ({ rowCount: deleted } = await this.database.pool.query(
          `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${since} < now() - interval '${time}' LIMIT ${SLICE}))`,
        ));
      } while (deleted === SLICE);
    }
  }
}
