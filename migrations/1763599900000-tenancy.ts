import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second line between tenants: requests read as a role that sees only rows of the tenant set in its transaction. */
export class Tenancy1763599900000 implements MigrationInterface {
  readonly name = 'Tenancy1763599900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'docsense_app') THEN
          BEGIN
            CREATE ROLE docsense_app NOLOGIN;
          EXCEPTION
            -- Roles belong to the server: another database of it was migrated at the same moment.
            WHEN duplicate_object OR unique_violation THEN NULL;
            WHEN insufficient_privilege THEN
              RAISE EXCEPTION 'The role docsense_app is missing and % may not create it. As an administrator: CREATE ROLE docsense_app NOLOGIN; GRANT docsense_app TO %;',
                current_user, quote_ident(current_user);
          END;
        END IF;
        -- From 16 on, whoever creates a role is its member, but may not act as it yet.
        IF NOT pg_has_role(current_user, 'docsense_app',
          CASE WHEN current_setting('server_version_num')::integer < 160000 THEN 'MEMBER' ELSE 'SET' END) THEN
          BEGIN
            EXECUTE format('GRANT docsense_app TO %I', current_user);
          EXCEPTION WHEN insufficient_privilege THEN
            RAISE EXCEPTION '% may not act as docsense_app. As an administrator: GRANT docsense_app TO %;',
              current_user, quote_ident(current_user);
          END;
        END IF;
      END $$;

      GRANT USAGE ON SCHEMA public TO docsense_app;

      -- Lets requests read a table, and only the rows of their tenant. The owner still sees everything.
      CREATE FUNCTION secure_read_table(p_table text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_table::regclass);
        EXECUTE format(
          'CREATE POLICY tenant ON %s FOR SELECT TO docsense_app USING (tenant_id = current_setting(''app.tenant_id'', true))',
          p_table::regclass);
        EXECUTE format('GRANT SELECT ON %s TO docsense_app', p_table::regclass);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION secure_read_table;
      REVOKE USAGE ON SCHEMA public FROM docsense_app;
    `);
  }
}
