import type { EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';

/** One build of one subscription. */
export interface Build {
  readonly subscription: string;
  readonly build: number;
}

const keyOf = (tenantId: string, streamId: string): string => `${tenantId}/${streamId}`;

/** Streams whose events a subscription sets aside, because an earlier event of theirs could not be handled. */
export class ParkedStreams {
  private readonly streams: Set<string>;

  private constructor(streams: Iterable<string>) {
    this.streams = new Set(streams);
  }

  /** What is parked now; read it under the checkpoint's lock to be sure that it stays so. */
  static async of({ subscription, build }: Build, rows: Pick<EntityManager, 'query'>): Promise<ParkedStreams> {
    const found = await rows.query<{ tenant_id: string; stream_id: string }[]>(
      `SELECT DISTINCT tenant_id, stream_id FROM projection_failures
       WHERE subscription = $1 AND build = $2 AND status IN ('failed', 'waiting')`,
      [subscription, build],
    );
    return new ParkedStreams(found.map((row) => keyOf(row.tenant_id, row.stream_id)));
  }

  get size(): number {
    return this.streams.size;
  }

  has({ tenantId, streamId }: Recorded): boolean {
    return this.streams.has(keyOf(tenantId, streamId));
  }

  add({ tenantId, streamId }: Recorded): void {
    this.streams.add(keyOf(tenantId, streamId));
  }
}

/** Notes an event that failed, was skipped, or waits behind one that failed. */
export const noteFailure = async (
  rows: EntityManager,
  { subscription, build }: Build,
  event: Recorded,
  status: 'failed' | 'waiting' | 'skipped',
  error: string | null,
): Promise<void> => {
  await rows.query(
    `INSERT INTO projection_failures (subscription, build, tenant_id, stream_id, position, event_id, event_type, status, attempts, error)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $8 = 'waiting' THEN 0 ELSE 1 END, $9)
     ON CONFLICT (subscription, build, position) DO NOTHING`,
    [
      subscription,
      build,
      event.tenantId,
      event.streamId,
      event.position.toString(),
      event.eventId,
      event.type,
      status,
      error?.slice(0, 2000) ?? null,
    ],
  );
};
