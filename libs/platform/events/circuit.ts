import type { EntityManager } from 'typeorm';
import type { Build } from './parked-streams.ts';

/** More streams than this parked within the window means that the handler is broken, not the events. */
const MAX_STREAMS = 20;
const WINDOW_SECONDS = 60;

/** Why the subscription has to stop, when too many of its streams were parked in a short time. */
export const tripsCircuit = async (
  rows: EntityManager,
  { subscription, build }: Build,
): Promise<string | undefined> => {
  const [row] = await rows.query<{ streams: string }[]>(
    `SELECT count(DISTINCT (tenant_id, stream_id)) AS streams FROM projection_failures
     WHERE subscription = $1 AND build = $2 AND status = 'failed' AND first_failed_at > now() - make_interval(secs => $3)`,
    [subscription, build, WINDOW_SECONDS],
  );
  const streams = Number(row?.streams ?? 0);
  return streams > MAX_STREAMS ? `${streams} streams failed within ${WINDOW_SECONDS} seconds` : undefined;
};
