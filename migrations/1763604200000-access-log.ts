import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for what, from where, and whether it was allowed. Written as it happens; no event leads to it. */
export class AccessLog1763604200000 implements MigrationInterface {
  readonly name = 'AccessLog1763604200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE access_log (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        outcome text NOT NULL,
        actor_id text,
        actor_name text,
        method text NOT NULL,
        path text NOT NULL,
        route text NOT NULL,
        status integer NOT NULL,
        document_id uuid,
        correlation_id text NOT NULL,
        ip text,
        user_agent text,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX access_log_order ON access_log (tenant_id, at DESC, id DESC);
      CREATE INDEX access_log_correlation ON access_log (tenant_id, correlation_id);
      CREATE INDEX access_log_actor ON access_log (tenant_id, actor_id);
      SELECT secure_read_table('access_log');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE access_log');
  }
}
