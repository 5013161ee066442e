import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Appends with fewer statements: the announcement is an expression, several events to one stream have a function of their own,
 * and a stream's type is written with the stream instead of being generated, which every update of its version paid for. The
 * steps are those of the first version and in its order; docs/adr/0010-what-an-append-costs.md has the figures.
 */
export class QuickerAppends1763606000000 implements MigrationInterface {
  readonly name = 'QuickerAppends1763606000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE event_streams ALTER COLUMN stream_type DROP EXPRESSION;
      -- A page is pruned whenever less than this share of it is free: at one half that was at every look.
      ALTER TABLE event_streams SET (fillfactor = 85);

      CREATE OR REPLACE FUNCTION advance_event_stream(p_tenant text, p_stream text, p_expected integer, p_count integer)
      RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        reached integer;
      BEGIN
        IF p_expected = 0 THEN
          INSERT INTO event_streams (tenant_id, stream_id, stream_type, version)
          VALUES (p_tenant, p_stream, split_part(p_stream, '-', 1), p_count) ON CONFLICT DO NOTHING RETURNING version INTO reached;
        ELSIF p_expected > 0 THEN
          UPDATE event_streams SET version = version + p_count
          WHERE tenant_id = p_tenant AND stream_id = p_stream AND version = p_expected RETURNING version INTO reached;
        ELSIF p_expected = -1 THEN
          UPDATE event_streams SET version = version + p_count
          WHERE tenant_id = p_tenant AND stream_id = p_stream RETURNING version INTO reached;
        ELSE
          INSERT INTO event_streams AS s (tenant_id, stream_id, stream_type, version)
          VALUES (p_tenant, p_stream, split_part(p_stream, '-', 1), p_count)
          ON CONFLICT (tenant_id, stream_id) DO UPDATE SET version = s.version + p_count RETURNING version INTO reached;
        END IF;
        IF reached IS NULL THEN
          RAISE EXCEPTION 'stream % is not at version %', p_stream, p_expected USING ERRCODE = 'ES001';
        END IF;
        RETURN reached;
      END $$;

      -- Appends one event to one stream. This is the hot path: it calls no other function unless it must, because each call
      -- costs about as much as the insert; it takes the lock in an expression, because a statement costs more than the lock;
      -- and it answers an array, because a row costs more. The steps are those of
      -- advance_event_stream and announce_event_positions; in a transaction that has written nothing yet nothing has been
      -- announced either, so that nobody need be asked.
      -- Answers: the position, 1 when the command had been carried out before and otherwise 0, the version of the stream.
      CREATE OR REPLACE FUNCTION append_event(
        p_tenant text, p_stream text, p_expected integer, p_event_id uuid, p_type text, p_schema_version smallint, p_data jsonb,
        p_meta jsonb, p_actor text, p_correlation text, p_causation text, p_command text
      ) RETURNS bigint[] LANGUAGE plpgsql AS $$
      DECLARE
        alone CONSTANT boolean := pg_current_xact_id_if_assigned() IS NULL;
        kept event_commands;
        announced text;
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
          INSERT INTO event_streams (tenant_id, stream_id, stream_type, version)
          VALUES (p_tenant, p_stream, split_part(p_stream, '-', 1), 1) ON CONFLICT DO NOTHING;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'stream % exists', p_stream USING ERRCODE = 'ES001';
          END IF;
        ELSE
          reached := advance_event_stream(p_tenant, p_stream, p_expected, 1);
        END IF;
        IF alone THEN
          announced := pg_advisory_xact_lock_shared((17491::bigint << 48) | coalesce(pg_sequence_last_value('event_positions'), 0))::text;
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

      -- Appends several events to one stream: append_events without its arrays of streams, which cost a sixth of the whole.
      -- Answers as append_event does: the last position, 0 or 1, the version of the stream.
      CREATE FUNCTION append_to_stream(
        p_tenant text, p_stream text, p_expected integer, p_event_ids uuid[],
        p_types text[], p_schema_versions smallint[], p_data jsonb,
        p_meta jsonb, p_actor text, p_correlation text, p_causation text, p_command text
      ) RETURNS bigint[] LANGUAGE plpgsql AS $$
      DECLARE
        alone CONSTANT boolean := pg_current_xact_id_if_assigned() IS NULL;
        added CONSTANT integer := cardinality(p_event_ids);
        stream_shard CONSTANT smallint := hashtextextended(p_tenant || '/' || p_stream, 0) & 63;
        kept event_commands;
        announced text;
        reached integer := p_expected + added;
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
          UPDATE event_streams SET version = version + added
          WHERE tenant_id = p_tenant AND stream_id = p_stream AND version = p_expected;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'stream % is not at version %', p_stream, p_expected USING ERRCODE = 'ES001';
          END IF;
        ELSE
          reached := advance_event_stream(p_tenant, p_stream, p_expected, added);
        END IF;
        IF alone THEN
          announced := pg_advisory_xact_lock_shared((17491::bigint << 48) | coalesce(pg_sequence_last_value('event_positions'), 0))::text;
        ELSE
          PERFORM announce_event_positions();
        END IF;
        INSERT INTO events (position, tenant_id, stream_id, version, shard, event_id, type, schema_version, data, meta, actor_id, correlation_id, causation_id)
        SELECT nextval('event_positions'), p_tenant, p_stream, reached - added + place, stream_shard, p_event_ids[place], p_types[place],
               p_schema_versions[place], data, p_meta, p_actor, p_correlation, p_causation
        FROM jsonb_array_elements(p_data) WITH ORDINALITY AS e(data, place);
        IF p_command IS NOT NULL THEN
          UPDATE event_commands SET version = reached, position = currval('event_positions')
          WHERE tenant_id = p_tenant AND command_id = p_command;
        END IF;
        RETURN ARRAY[currval('event_positions'), 0, reached];
      END $$;

      -- Appends to several streams in one transaction: every compare-and-set first, in the order
      -- given (callers sort by stream), then one announcement, then the inserts, so that nobody waits while holding readers back.
      -- p_counts says how many of the events, which are in the order of the streams, belong to each.
      -- Answers: the last position, 1 when the command had been carried out before and otherwise 0, the version of each stream.
      CREATE OR REPLACE FUNCTION append_events(
        p_tenant text, p_streams text[], p_expected integer[], p_counts integer[], p_event_ids uuid[],
        p_types text[], p_schema_versions smallint[], p_data jsonb,
        p_meta jsonb, p_actor text, p_correlation text, p_causation text, p_command text
      ) RETURNS bigint[] LANGUAGE plpgsql AS $$
      DECLARE
        alone CONSTANT boolean := pg_current_xact_id_if_assigned() IS NULL;
        kept event_commands;
        announced text;
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
        FOR i IN 1 .. cardinality(p_streams) LOOP
          versions[i] := advance_event_stream(p_tenant, p_streams[i], p_expected[i], p_counts[i]);
        END LOOP;
        IF alone THEN
          announced := pg_advisory_xact_lock_shared((17491::bigint << 48) | coalesce(pg_sequence_last_value('event_positions'), 0))::text;
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
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION append_to_stream;

      CREATE OR REPLACE FUNCTION advance_event_stream(p_tenant text, p_stream text, p_expected integer, p_count integer)
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

      -- Appends one event to one stream. This is the hot path: it calls no other function unless it must, because each call
      -- costs about as much as the insert, and it answers an array, because a row costs more. The steps are those of
      -- advance_event_stream and announce_event_positions; in a transaction that has written nothing yet nothing has been
      -- announced either, so that nobody need be asked.
      -- Answers: the position, 1 when the command had been carried out before and otherwise 0, the version of the stream.
      CREATE OR REPLACE FUNCTION append_event(
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
      CREATE OR REPLACE FUNCTION append_events(
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

      ALTER TABLE event_streams SET (fillfactor = 50);
      ALTER TABLE event_streams DROP COLUMN stream_type;
      ALTER TABLE event_streams ADD COLUMN stream_type text NOT NULL GENERATED ALWAYS AS (split_part(stream_id, '-', 1)) STORED;
    `);
  }
}
