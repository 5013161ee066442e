import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waivers, the history of verdicts, and what the matrix over all documents shows. */
export class Waivers1763603000000 implements MigrationInterface {
  readonly name = 'Waivers1763603000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE policy_repositories ADD COLUMN jurisdiction text, ADD COLUMN owner text;

      -- Rows of before get theirs when the table is rebuilt.
      ALTER TABLE compliance_views
        ADD COLUMN title text NOT NULL DEFAULT '',
        ADD COLUMN uploaded_at timestamptz NOT NULL DEFAULT 'epoch';
      CREATE INDEX compliance_views_uploaded ON compliance_views (tenant_id, uploaded_at DESC, document_id DESC)
        WHERE repository_id IS NOT NULL AND NOT withdrawn;

      CREATE TABLE compliance_checks (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        position bigint NOT NULL,
        id uuid NOT NULL,
        version integer NOT NULL,
        repository_id uuid NOT NULL,
        repository_version integer NOT NULL,
        status text NOT NULL,
        verdicts jsonb NOT NULL,
        checked_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, document_id, position)
      );

      CREATE TABLE policy_waivers (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        id uuid NOT NULL,
        position bigint NOT NULL,
        repository_id uuid NOT NULL,
        policy_id uuid NOT NULL,
        policy_name text NOT NULL,
        reason text NOT NULL,
        approver text NOT NULL,
        approver_id text,
        expires_at timestamptz,
        status text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        created_by_id text NOT NULL,
        ended_at timestamptz,
        ended_by text,
        ended_by_id text,
        PRIMARY KEY (tenant_id, document_id, id)
      );
      CREATE INDEX policy_waivers_due ON policy_waivers (expires_at) WHERE status = 'active';
      SELECT secure_read_table('compliance_checks'), secure_read_table('policy_waivers');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE policy_waivers, compliance_checks;
      DROP INDEX compliance_views_uploaded;
      ALTER TABLE compliance_views DROP COLUMN title, DROP COLUMN uploaded_at;
      ALTER TABLE policy_repositories DROP COLUMN jurisdiction, DROP COLUMN owner;
    `);
  }
}
