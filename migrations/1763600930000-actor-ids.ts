import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose names stand in read tables, so that they can be taken out again. Rows of before get theirs when the tables are rebuilt. */
export class ActorIds1763600930000 implements MigrationInterface {
  readonly name = 'ActorIds1763600930000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE document_views ADD COLUMN created_by_id text NOT NULL DEFAULT '';
      ALTER TABLE document_contents ADD COLUMN created_by_id text NOT NULL DEFAULT '';
      ALTER TABLE analysis_views ADD COLUMN created_by_id text NOT NULL DEFAULT '';
      ALTER TABLE policy_repositories ADD COLUMN created_by_id text NOT NULL DEFAULT '';
      ALTER TABLE feedback_views ADD COLUMN decided_by_id text;
      CREATE INDEX audit_entries_actor ON audit_entries (tenant_id, actor_id, position DESC);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX audit_entries_actor;
      ALTER TABLE document_views DROP COLUMN created_by_id;
      ALTER TABLE document_contents DROP COLUMN created_by_id;
      ALTER TABLE analysis_views DROP COLUMN created_by_id;
      ALTER TABLE policy_repositories DROP COLUMN created_by_id;
      ALTER TABLE feedback_views DROP COLUMN decided_by_id;
    `);
  }
}
