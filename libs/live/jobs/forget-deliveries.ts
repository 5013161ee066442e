import { Injectable } from '@nestjs/common';
import { Database, JobWorker, queue } from '#platform';

/** Rows a statement deletes at most: none runs long. */
const SLICE = 10_000;

/** Forgets deliveries after thirty days, once a day. */
@Injectable()
export class ForgetDeliveries extends JobWorker {
  readonly queue = queue('forget-deliveries', {
    expireInSeconds: 600,
    retryLimit: 3,
    concurrency: 1,
    cron: '17 3 * * *',
  });

  constructor(private readonly database: Database) {
    super();
  }

  override async work(): Promise<void> {
    let deleted: number | null;
    do {
      ({ rowCount: deleted } = await this.database.pool.query(
        `DELETE FROM webhook_deliveries WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM webhook_deliveries WHERE created_at < now() - interval '30 days' LIMIT ${SLICE}))`,
      ));
    } while (deleted === SLICE);
  }
}
