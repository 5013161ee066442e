import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read tables of the policy module. */
export class Policies1763600500000 implements MigrationInterface {
  readonly name = 'Policies1763600500000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE policy_repositories (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        description text,
        template text,
        status text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        created_by text NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX policy_repositories_created ON policy_repositories (tenant_id, created_at DESC, id DESC);

      CREATE TABLE policies (
        tenant_id text NOT NULL,
        repository_id uuid NOT NULL,
        id uuid NOT NULL,
        ordinal integer NOT NULL,
        name text NOT NULL,
        level text NOT NULL,
        text text NOT NULL,
        rules jsonb NOT NULL,
        examples jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, repository_id, id)
      );

      CREATE TABLE compliance_views (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        withdrawn boolean NOT NULL,
        version integer NOT NULL,
        sha256 text,
        findings_sha256 text,
        repository_id uuid,
        status text NOT NULL,
        repository_version integer,
        checked_version integer,
        checked_at timestamptz,
        verdicts jsonb NOT NULL,
        asked bigint NOT NULL,
        PRIMARY KEY (tenant_id, document_id)
      );
      CREATE INDEX compliance_views_repository ON compliance_views (tenant_id, repository_id, document_id)
        WHERE repository_id IS NOT NULL;
      SELECT secure_read_table('policy_repositories'), secure_read_table('policies'), secure_read_table('compliance_views');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE compliance_views, policies, policy_repositories');
  }
}
