import type pg from 'pg';

/** What the readers wrote down: `seen` has a row for each event in the order of their commits, `totals` is a fold by stream. */
export const READ_TABLES = `
  CREATE TABLE seen (place bigserial PRIMARY KEY, worker text, stream_id text, version int, position bigint);
  CREATE INDEX ON seen (position);
  CREATE TABLE totals (stream_id text PRIMARY KEY, total bigint NOT NULL);
  CREATE TABLE seen_naively (position bigint);
  CREATE INDEX ON seen_naively (position)`;

export interface Verdict {
  readonly events: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly outOfOrder: number;
  /** Streams whose row in `totals` is not the fold over their events. */
  readonly wrongTotals: number;
  /** Commands whose event is not there exactly once. */
  readonly wrongCommands: number;
}

/** Compares what a reader wrote down with the log, and the log with the number of commands that were answered. */
export const judge = async (pool: pg.Pool, commands = 0): Promise<Verdict> => {
  const { rows } = await pool.query<Record<keyof Verdict, string>>(
    `SELECT (SELECT count(*) FROM events) AS events,
            (SELECT count(*) FROM events e WHERE NOT EXISTS (SELECT FROM seen s WHERE s.position = e.position)) AS lost,
            (SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM seen GROUP BY position) t) AS duplicated,
            (SELECT count(*) FROM (SELECT version, lag(version) OVER (PARTITION BY stream_id ORDER BY place) AS before FROM seen) t
             WHERE before IS NOT NULL AND version <= before) AS "outOfOrder",
            (SELECT count(*) FROM (SELECT stream_id, sum((data->>'by')::int) AS total FROM events GROUP BY stream_id) e
             FULL JOIN totals t USING (stream_id) WHERE e.total IS DISTINCT FROM t.total) AS "wrongTotals",
            (SELECT abs(count(*) - $1) + coalesce(sum(n - 1), 0)
             FROM (SELECT count(*) AS n FROM events WHERE correlation_id LIKE 'command-%' GROUP BY correlation_id) c) AS "wrongCommands"`,
    [commands],
  );
  const [row] = rows;
  return {
    events: Number(row?.events),
    lost: Number(row?.lost),
    duplicated: Number(row?.duplicated),
    outOfOrder: Number(row?.outOfOrder),
    wrongTotals: Number(row?.wrongTotals),
    wrongCommands: Number(row?.wrongCommands),
  };
};

/** How many events of the log the reader that goes by position alone did not see. */
export const lostNaively = async (pool: pg.Pool): Promise<number> => {
  const { rows } = await pool.query<{ lost: string }>(
    'SELECT count(*) AS lost FROM events e WHERE NOT EXISTS (SELECT FROM seen_naively s WHERE s.position = e.position)',
  );
  return Number(rows[0]?.lost);
};
