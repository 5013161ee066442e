import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is suppressed, which findings are hidden by what, and what the scores of an analysis are made of. */
export class Suppressions1763602000000 implements MigrationInterface {
  readonly name = 'Suppressions1763602000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE suppression_views (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        scope text NOT NULL,
        document_id uuid,
        finding_id uuid,
        rule_id text,
        status text NOT NULL,
        reason text NOT NULL,
        expires_at timestamptz,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        created_by_id text NOT NULL,
        ended_at timestamptz,
        ended_by text,
        ended_by_id text,
        version integer NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX suppression_views_order ON suppression_views (tenant_id, status, created_at DESC, id DESC);
      CREATE INDEX suppression_views_document ON suppression_views (tenant_id, document_id) WHERE status = 'active';
      CREATE INDEX suppression_views_expiry ON suppression_views (expires_at) WHERE status = 'active';
      SELECT secure_read_table('suppression_views');

      ALTER TABLE finding_views ADD COLUMN suppression_id uuid;
      ALTER TABLE analysis_views ADD COLUMN traits text[], ADD COLUMN self_containment jsonb;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE analysis_views DROP COLUMN traits, DROP COLUMN self_containment;
      ALTER TABLE finding_views DROP COLUMN suppression_id;
      DROP TABLE suppression_views;
    `);
  }
}
