import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The event log and its only way in. The recipe (compare-and-set first, announced low-water mark, position order) is
 * explained in docs/adr/0001-event-store.md; each function below names its step.
 */
export class EventStore1763600000000 implements MigrationInterface {
  readonly name = 'EventStore1763600000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Names are compared byte by byte: the order of a language costs time in every index and means nothing here.
      CREATE SEQUENCE event_positions AS bigint CACHE 1;

      CREATE TABLE event_streams (
        tenant_id text COLLATE "C" NOT NULL,
        stream_id text COLLATE "C" NOT NULL,
        stream_type text NOT NULL GENERATED ALWAYS AS (split_part(stream_id, '-', 1)) STORED,
        version integer NOT NULL,
        PRIMARY KEY (tenant_id, stream_id)
      ) WITH (fillfactor = 50);

      CREATE TABLE events (
        position bigint PRIMARY KEY,
        tenant_id text COLLATE "C" NOT NULL,
        stream_id text COLLATE "C" NOT NULL,
        version integer NOT NULL,
        shard smallint NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        schema_version smallint NOT NULL,
        data jsonb NOT NULL,
        meta jsonb NOT NULL,
        actor_id text NOT NULL,
        correlation_id text NOT NULL,
        causation_id text,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (tenant_id, stream_id, version)
      );

      CREATE TABLE event_commands (
        tenant_id text COLLATE "C" NOT NULL,
        command_id text COLLATE "C" NOT NULL,
        version integer,
        position bigint,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, command_id)
      );
      CREATE INDEX event_commands_recorded_at ON event_commands (recorded_at);
    `);

    await db.query(`
      -- "Every position I am about to take is above L": one shared advisory lock per transaction, which never waits. Plain
      -- expressions, because each statement of a function costs as much as the lock.
      CREATE FUNCTION announce_event_positions() RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        announced text;
        low bigint;
      BEGIN
        IF current_setting('es.announced', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
          low := coalesce(pg_sequence_last_value('event_positions'), 0);
          announced := pg_advisory_xact_lock_shared((17491::bigint << 48) | low)::text;
          announced := set_config('es.announced', pg_current_xact_id()::text, true);
        END IF;
      END $$;

      -- Compare-and-set of a stream's version. Expected: n >= 0 exactly n, -1 any version of an existing stream, -2 anything.
      CREATE FUNCTION advance_event_stream(p_tenant text, p_stream text, p_expected integer, p_count integer)
      RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        reached integer;
      BEGIN
        IF p_expected = 0 THEN
          INSERT INTO event_streams (tenant_id, stream_id, version) VALUES (p_tenant, p_stream, p_count) ON CONFLICT DO NOTHING RETURNING version INTO reached;
        ELSIF p_expected > 0 THEN
          UPDATE event_streams SET version = version + p_count
          WHERE tenant_id = p_tenant AND stream_id = p_stream AND version = p_expected RETURNING version INTO reached;
        ELSIF p_expected = -1 THEN
          UPDATE event_streams SET version = version + p_count
          WHERE tenant_id = p_tenant AND stream_id = p_stream RETURNING version INTO reached;
        ELSE
          INSERT INTO event_streams AS s (tenant_id, stream_id, version) VALUES (p_tenant, p_stream, p_count)
          ON CONFLICT (tenant_id, stream_id) DO UPDATE SET version = s.version + p_count RETURNING version INTO reached;
        END IF;
        IF reached IS NULL THEN
          RAISE EXCEPTION 'stream % is not at version %', p_stream, p_expected USING ERRCODE = 'ES001';
        END IF;
        RETURN reached;
      END $$;

      -- Takes a command id. Null: it is new. Otherwise what was answered when it was carried out.
      CREATE FUNCTION take_event_command(p_tenant text, p_command text) RETURNS event_commands LANGUAGE plpgsql AS $$
      DECLARE
        kept event_commands;
      BEGIN
        INSERT INTO event_commands (tenant_id, command_id) VALUES (p_tenant, p_command) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
          SELECT * INTO kept FROM event_commands WHERE tenant_id = p_tenant AND command_id = p_command;
        END IF;
        RETURN kept;
      END $$;

      -- Appends one event to one stream. This is the hot path: it calls no other function unless it must, because each call
      -- costs about as much as the insert, and it answers an array, because a row costs more. The steps are those of
      -- advance_event_stream and announce_event_positions; in a transaction that has written nothing yet nothing has been
      -- announced either, so that nobody need be asked.
      -- Answers: the position, 1 when the command had been carried out before and otherwise 0, the version of the stream.
      CREATE FUNCTION append_event(
        p_tenant text, p_stream text, p_expected integer, p_event_id uuid, p_type text, p_schema_version smallint, p_data jsonb,
        p_meta jsonb, p_actor text, p_correlation text, p_causation text, p_command text
      ) RETURNS bigint[] LANGUAGE plpgsql AS $$
      DECLARE
        alone CONSTANT boolean := pg_current_xact_id_if_assigned() IS NULL;
        kept event_commands;
        reached integer := p_expected + 1;
        taken bigint;
      BEGIN
        IF current_setting('transaction_isolation') <> 'read committed' THEN
          RAISE EXCEPTION 'events are appended in READ COMMITTED only' USING ERRCODE = 'ES002';
        END IF;
        IF p_command IS NOT NULL THEN
          kept := take_event_command(p_tenant, p_command);
          IF kept.command_id IS NOT NULL THEN
            RETURN ARRAY[kept.position, 1, kept.version];
          END IF;
        END IF;
        IF p_expected > 0 THEN
          UPDATE event_streams SET version = version + 1
          WHERE tenant_id = p_tenant AND stream_id = p_stream AND version = p_expected;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'stream % is not at version %', p_stream, p_expected USING ERRCODE = 'ES001';
          END IF;
        ELSIF p_expected = 0 THEN
          INSERT INTO event_streams (tenant_id, stream_id, version) VALUES (p_tenant, p_stream, 1) ON CONFLICT DO NOTHING;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'stream % exists', p_stream USING ERRCODE = 'ES001';
          END IF;
        ELSE
          reached := advance_event_stream(p_tenant, p_stream, p_expected, 1);
        END IF;
        IF alone THEN
          PERFORM pg_advisory_xact_lock_shared((17491::bigint << 48) | coalesce(pg_sequence_last_value('event_positions'), 0));
        ELSE
          PERFORM announce_event_positions();
        END IF;
        taken := nextval('event_positions');
        INSERT INTO events (position, tenant_id, stream_id, version, shard, event_id, type, schema_version, data, meta, actor_id, correlation_id, causation_id)
        VALUES (taken, p_tenant, p_stream, reached, (hashtextextended(p_tenant || '/' || p_stream, 0) & 63)::smallint, p_event_id, p_type,
                p_schema_version, p_data, p_meta, p_actor, p_correlation, p_causation);
        IF p_command IS NOT NULL THEN
          UPDATE event_commands SET version = reached, position = taken WHERE tenant_id = p_tenant AND command_id = p_command;
        END IF;
        RETURN ARRAY[taken, 0, reached];
      END $$;

      -- Appends to several streams, or several events to one, in one transaction: every compare-and-set first, in the order
      -- given (callers sort by stream), then one announcement, then the inserts, so that nobody waits while holding readers back.
      -- p_counts says how many of the events, which are in the order of the streams, belong to each.
      -- Answers: the last position, 1 when the command had been carried out before and otherwise 0, the version of each stream.
      CREATE FUNCTION append_events(
        p_tenant text, p_streams text[], p_expected integer[], p_counts integer[], p_event_ids uuid[],
        p_types text[], p_schema_versions smallint[], p_data jsonb,
        p_meta jsonb, p_actor text, p_correlation text, p_causation text, p_command text
      ) RETURNS bigint[] LANGUAGE plpgsql AS $$
      DECLARE
        alone CONSTANT boolean := pg_current_xact_id_if_assigned() IS NULL;
        kept event_commands;
        versions integer[] := p_counts;
        before integer := 0;
        base integer;
        stream_shard smallint;
      BEGIN
        IF current_setting('transaction_isolation') <> 'read committed' THEN
          RAISE EXCEPTION 'events are appended in READ COMMITTED only' USING ERRCODE = 'ES002';
        END IF;
        IF p_command IS NOT NULL THEN
          kept := take_event_command(p_tenant, p_command);
          IF kept.command_id IS NOT NULL THEN
            RETURN ARRAY[kept.position, 1, kept.version];
          END IF;
        END IF;
        IF cardinality(p_streams) = 1 AND p_expected[1] > 0 THEN
          UPDATE event_streams SET version = version + p_counts[1]
          WHERE tenant_id = p_tenant AND stream_id = p_streams[1] AND version = p_expected[1];
          IF NOT FOUND THEN
            RAISE EXCEPTION 'stream % is not at version %', p_streams[1], p_expected[1] USING ERRCODE = 'ES001';
          END IF;
          versions[1] := p_expected[1] + p_counts[1];
        ELSE FOR i IN 1 .. cardinality(p_streams) LOOP
          versions[i] := advance_event_stream(p_tenant, p_streams[i], p_expected[i], p_counts[i]);
        END LOOP; END IF;
        IF alone THEN
          PERFORM pg_advisory_xact_lock_shared((17491::bigint << 48) | coalesce(pg_sequence_last_value('event_positions'), 0));
        ELSE
          PERFORM announce_event_positions();
        END IF;
        FOR i IN 1 .. cardinality(p_streams) LOOP
          -- The version of an event is its place among all events, moved to where its stream stood.
          base := versions[i] - p_counts[i] - before;
          stream_shard := (hashtextextended(p_tenant || '/' || p_streams[i], 0) & 63)::smallint;
          INSERT INTO events (position, tenant_id, stream_id, version, shard, event_id, type, schema_version, data, meta, actor_id, correlation_id, causation_id)
          SELECT nextval('event_positions'), p_tenant, p_streams[i], base + place, stream_shard, p_event_ids[place], p_types[place],
                 p_schema_versions[place], data, p_meta, p_actor, p_correlation, p_causation
          FROM jsonb_array_elements(p_data) WITH ORDINALITY AS e(data, place)
          WHERE place > before AND place <= before + p_counts[i];
          before := before + p_counts[i];
        END LOOP;
        IF p_command IS NOT NULL THEN
          UPDATE event_commands SET version = versions[1], position = currval('event_positions')
          WHERE tenant_id = p_tenant AND command_id = p_command;
        END IF;
        RETURN ARRAY[currval('event_positions'), 0] || versions::bigint[];
      END $$;

      -- The highest position below which nothing can appear any more. Two statements, in this order: the sequence first,
      -- then the lowest announcement still held. A volatile function, so that each statement sees its own moment.
      CREATE FUNCTION event_horizon() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        high bigint;
        low bigint;
      BEGIN
        SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END INTO high FROM event_positions;
        SELECT min(((classid::bigint & 65535) << 32) | objid::bigint) INTO low
        FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND (classid::bigint >> 16) = 17491
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
        RETURN least(high, coalesce(low, high));
      END $$;
    `);

    await db.query(`
      -- Who works on which part of which subscription, and how far it has come. A build is one filling of the read tables:
      -- the live one, one that is being built beside it, and the last one, kept for a way back.
      CREATE TABLE projection_checkpoints (
        subscription text NOT NULL,
        build integer NOT NULL,
        shard_from smallint NOT NULL,
        shard_to smallint NOT NULL,
        version integer NOT NULL,
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'paused', 'stopped', 'rebuilding', 'retired')),
        position bigint NOT NULL DEFAULT 0,
        epoch bigint NOT NULL DEFAULT 0,
        owner integer,
        lease_until timestamptz NOT NULL DEFAULT '-infinity',
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        started_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (subscription, build, shard_from)
      ) WITH (fillfactor = 50);

      -- Events that a subscription could not handle, and those of the same stream that wait behind them.
      CREATE TABLE projection_failures (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        subscription text NOT NULL,
        build integer NOT NULL,
        tenant_id text NOT NULL,
        stream_id text NOT NULL,
        position bigint NOT NULL,
        event_id uuid NOT NULL,
        event_type text NOT NULL,
        status text NOT NULL CHECK (status IN ('failed', 'waiting', 'skipped')),
        attempts integer NOT NULL DEFAULT 1,
        error text,
        first_failed_at timestamptz NOT NULL DEFAULT now(),
        last_failed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (subscription, build, position)
      );
      CREATE INDEX projection_failures_stream ON projection_failures (subscription, build, tenant_id, stream_id, position);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE projection_failures, projection_checkpoints;
      DROP FUNCTION event_horizon, append_events, append_event, take_event_command, advance_event_stream, announce_event_positions;
      DROP TABLE event_commands, events, event_streams;
      DROP SEQUENCE event_positions;
    `);
  }
}
