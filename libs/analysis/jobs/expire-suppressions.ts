import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, EventStore, JobWorker, requireContext, runInContext } from '#platform';
import { expire, suppressionDecider } from '../domain/suppression.ts';
import { expireSuppressionsQueue } from '../queue.ts';

/** Ends suppressions whose time is over, in all tenants. */
@Injectable()
export class ExpireSuppressions extends JobWorker {
  readonly queue = expireSuppressionsQueue;

  constructor(
    private readonly database: Database,
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async work(): Promise<void> {
    const now = this.clock.now();
    const { rows } = await this.database.pool.query<{ tenant_id: string; id: string }>(
      "SELECT tenant_id, id FROM suppression_views WHERE status = 'active' AND expires_at <= $1 ORDER BY expires_at LIMIT 1000",
      [now],
    );
    for (const { tenant_id: tenantId, id } of rows) {
      await runInContext({ ...requireContext(), tenantId }, () =>
        this.events.decide(`suppression-${id}`, suppressionDecider, (it) => expire(it, now)),
      );
    }
  }
}
