import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appends of many callers in one transaction: docs/adr/0013-appends-that-wait-go-together.md. */
export class GroupedAppends1763608000000 implements MigrationInterface {
  readonly name = 'GroupedAppends1763608000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Appends for several callers at once, each to one stream at exactly one version and no command twice; sorted by tenant and
      -- stream, so that two groups never wait for each other. One caller's conflict is an answer and not an error, since the others go on. The steps are those of
      -- append_event: every compare-and-set, one announcement, one insert. Whoever would wait long for a stream or a command
      -- gets 55P03 for the whole group, which is then to be appended one by one, so that nobody waits for a stranger's stream.
      -- p_places says whose each event is, from 1.
      -- Answers the last position of each append, then the outcome of each (0 done, 1 its command had been carried out before,
      -- 2 the stream is at another version), then the version of each stream.
      CREATE FUNCTION append_group(
        p_tenants text[], p_streams text[], p_expected integer[], p_counts integer[],
        p_meta jsonb[], p_actors text[], p_correlations text[], p_causations text[], p_commands text[],
        p_places integer[], p_event_ids uuid[], p_types text[], p_schema_versions smallint[], p_data jsonb
      ) RETURNS bigint[] LANGUAGE plpgsql AS $$
      DECLARE
        alone CONSTANT boolean := pg_current_xact_id_if_assigned() IS NULL;
        waits CONSTANT text := set_config('lock_timeout', '50ms', true);
        kept event_commands;
        announced text;
        -- What the place of an event in the group is added to for its version; null for an append that writes nothing.
        bases integer[] := array_fill(NULL::integer, ARRAY[cardinality(p_streams)]);
        shards smallint[] := array_fill(0::smallint, ARRAY[cardinality(p_streams)]);
        positions bigint[] := array_fill(0::bigint, ARRAY[cardinality(p_streams)]);
        outcomes bigint[] := positions;
        versions bigint[] := positions;
        taken bigint[];
        before integer := 0;
      BEGIN
        IF current_setting('transaction_isolation') <> 'read committed' THEN
          RAISE EXCEPTION 'events are appended in READ COMMITTED only' USING ERRCODE = 'ES002';
        END IF;
        FOR i IN 1 .. cardinality(p_streams) LOOP
          IF p_commands[i] IS NOT NULL THEN
            kept := take_event_command(p_tenants[i], p_commands[i]);
          END IF;
          IF p_commands[i] IS NOT NULL AND kept.command_id IS NOT NULL THEN
            positions[i] := kept.position;
            outcomes[i] := 1;
            versions[i] := kept.version;
          ELSE
            IF p_expected[i] > 0 THEN
              UPDATE event_streams SET version = version + p_counts[i]
              WHERE tenant_id = p_tenants[i] AND stream_id = p_streams[i] AND version = p_expected[i];
            ELSE
              INSERT INTO event_streams (tenant_id, stream_id, stream_type, version)
              VALUES (p_tenants[i], p_streams[i], split_part(p_streams[i], '-', 1), p_counts[i]) ON CONFLICT DO NOTHING;
            END IF;
            IF FOUND THEN
              bases[i] := p_expected[i] - before;
              shards[i] := (hashtextextended(p_tenants[i] || '/' || p_streams[i], 0) & 63)::smallint;
            ELSE
              outcomes[i] := 2;
              IF p_commands[i] IS NOT NULL THEN
                DELETE FROM event_commands WHERE tenant_id = p_tenants[i] AND command_id = p_commands[i];
              END IF;
            END IF;
          END IF;
          before := before + p_counts[i];
        END LOOP;
        IF alone THEN
          announced := pg_advisory_xact_lock_shared((17491::bigint << 48) | coalesce(pg_sequence_last_value('event_positions'), 0))::text;
        ELSE
          PERFORM announce_event_positions();
        END IF;
        WITH added AS (
          INSERT INTO events (position, tenant_id, stream_id, version, shard, event_id, type, schema_version, data, meta, actor_id, correlation_id, causation_id)
          SELECT nextval('event_positions'), p_tenants[place], p_streams[place], bases[place] + nth, shards[place], event_id,
                 type, schema_version, data, p_meta[place], p_actors[place], p_correlations[place], p_causations[place]
          FROM ROWS FROM (unnest(p_places), unnest(p_event_ids), unnest(p_types), unnest(p_schema_versions), jsonb_array_elements(p_data))
               WITH ORDINALITY AS e(place, event_id, type, schema_version, data, nth)
          WHERE bases[place] IS NOT NULL
          RETURNING position
        )
        SELECT array_agg(position ORDER BY position) INTO taken FROM added;
        before := 0;
        FOR i IN 1 .. cardinality(p_streams) LOOP
          IF bases[i] IS NOT NULL THEN
            before := before + p_counts[i];
            positions[i] := taken[before];
            versions[i] := p_expected[i] + p_counts[i];
            IF p_commands[i] IS NOT NULL THEN
              UPDATE event_commands SET version = versions[i], position = positions[i]
              WHERE tenant_id = p_tenants[i] AND command_id = p_commands[i];
            END IF;
          END IF;
        END LOOP;
        RETURN positions || outcomes || versions;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION append_group');
  }
}
