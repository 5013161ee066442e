import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where feedback items stand and what became of them; comments on them. Rows of before get theirs when the table is rebuilt. */
export class ReviewLoop1763604000000 implements MigrationInterface {
  readonly name = 'ReviewLoop1763604000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE feedback_views
        ADD COLUMN span_start integer NOT NULL DEFAULT 0,
        ADD COLUMN span_end integer NOT NULL DEFAULT 0,
        ADD COLUMN quote text NOT NULL DEFAULT '',
        ADD COLUMN superseded_by uuid,
        ADD COLUMN orphaned_because text,
        ADD COLUMN thread_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
        ADD COLUMN comment_count integer NOT NULL DEFAULT 0;
      CREATE INDEX feedback_views_thread ON feedback_views (tenant_id, document_id, thread_id);

      CREATE TABLE feedback_comments (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        id uuid NOT NULL,
        feedback_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        position bigint NOT NULL,
        text text,
        author text NOT NULL,
        author_id text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, document_id, id)
      );
      CREATE INDEX feedback_comments_thread ON feedback_comments (tenant_id, document_id, thread_id, position);
      SELECT secure_read_table('feedback_comments');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE feedback_comments;
      DROP INDEX feedback_views_thread;
      ALTER TABLE feedback_views
        DROP COLUMN span_start,
        DROP COLUMN span_end,
        DROP COLUMN quote,
        DROP COLUMN superseded_by,
        DROP COLUMN orphaned_because,
        DROP COLUMN thread_id,
        DROP COLUMN comment_count;
    `);
  }
}
