import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '#kernel';
import { Database, EventStore, JobWorker, queue, requireContext, runInContext } from '#platform';
import { complianceDecider, expireWaivers } from '../domain/compliance.ts';
import { WaiverRow } from '../projections/compliance-views.ts';

/** Documents that are worked on in one run; the next run is a minute later. */
const AT_ONCE = 1_000;

/**
 * Records, once a minute, that waivers have ended, and what then holds. Who reads a document's compliance is told before
 * that: see `verdictsNow`.
 */
@Injectable()
export class ExpireWaivers extends JobWorker {
  readonly queue = queue('expire-waivers', { expireInSeconds: 300, retryLimit: 0, concurrency: 1, cron: '* * * * *' });

  constructor(
    private readonly database: Database,
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async work(): Promise<void> {
    const now = this.clock.now();
    const over = await this.database.dataSource.getRepository(WaiverRow).find({
      select: { tenantId: true, documentId: true },
      where: { status: 'active', expiresAt: LessThanOrEqual(now) },
      order: { expiresAt: 'ASC' },
      take: AT_ONCE,
    });
    const documents = new Map(
      over.map(({ tenantId, documentId }) => [`${tenantId}/${documentId}`, { tenantId, documentId }]),
    );
    for (const { tenantId, documentId } of documents.values())
      await runInContext({ ...requireContext(), tenantId }, () =>
        this.events.decide(`compliance-${documentId}`, complianceDecider, (it) => expireWaivers(it, documentId, now)),
      );
  }
}
