import { applyBatch } from './apply-batch.ts';
import { swapTables, writeToBuild } from './build-schema.ts';
import { Fenced, type Lease } from './checkpoints.ts';
import type { RunSurroundings } from './subscription-run.ts';
import { ParkedStreams } from './parked-streams.ts';
import type { Subscription } from './subscription.ts';

const BATCH = 2_000;

/**
 * Makes a build that has caught up the live one, in one short transaction: it holds the live build still, applies what came
 * meanwhile, exchanges the tables, and retires the old build, whose tables are kept. Throws `Fenced` when the lease is lost;
 * a reader that holds a table for long makes it fail with a transient error, to be tried again.
 */
export const swapBuild = async (
  { database, feed, checkpoints }: Pick<RunSurroundings, 'database' | 'feed' | 'checkpoints'>,
  subscription: Subscription,
  lease: Lease,
  position: bigint,
): Promise<void> => {
  await database.transaction(async (rows) => {
    await rows.query("SET LOCAL lock_timeout = '1s'");
    await checkpoints.advance(rows, lease, { from: position, to: position });
    const live = await rows.query<{ position: string }[]>(
      `SELECT position FROM projection_checkpoints
       WHERE subscription = $1 AND build < $2 AND state <> 'retired' ORDER BY shard_from FOR UPDATE`,
      [subscription.name, lease.build],
    );
    // The live build stands still now, and its position is below a horizon that was looked up before it moved there.
    const horizon = await feed.horizon();
    const parked = await ParkedStreams.of(lease, rows);
    await writeToBuild(rows, subscription.name);
    let reached = position;
    while (reached < horizon) {
      const slice = await feed.read(reached, horizon, BATCH);
      const mine = slice.events.filter(({ type }) => subscription.types === 'all' || subscription.types.has(type));
      if (mine.length > 0) await applyBatch(rows, subscription, lease, mine, parked);
      reached = slice.reached;
    }
    if (live.some((row) => BigInt(row.position) > reached)) throw new Fenced('The live build is ahead of the horizon.');
    await rows.query('SET LOCAL search_path = public');
    await swapTables(rows, subscription.name, subscription.tables);
    // One kept build is enough for a way back.
    await rows.query("DELETE FROM projection_checkpoints WHERE subscription = $1 AND state = 'retired'", [
      subscription.name,
    ]);
    await rows.query(
      `UPDATE projection_checkpoints SET state = 'retired', owner = NULL, lease_until = '-infinity', updated_at = now()
       WHERE subscription = $1 AND build < $2`,
      [subscription.name, lease.build],
    );
    await rows.query('DELETE FROM projection_checkpoints WHERE subscription = $1 AND build = $2', [
      subscription.name,
      lease.build,
    ]);
    await rows.query(
      `INSERT INTO projection_checkpoints (subscription, build, version, position, epoch, shard_from, shard_to)
       SELECT $1, $2, $3, $4, $5, part * $6, part * $6 + $6 - 1 FROM generate_series(0, $7::int - 1) AS part`,
      [
        subscription.name,
        lease.build,
        lease.version,
        reached.toString(),
        (lease.epoch + 1n).toString(),
        64 / subscription.parts,
        subscription.parts,
      ],
    );
  });
};
