import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read table of the feedback module. */
export class FeedbackViews1763600400000 implements MigrationInterface {
  readonly name = 'FeedbackViews1763600400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE feedback_views (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        id uuid NOT NULL,
        finding_id uuid NOT NULL,
        base_version integer NOT NULL,
        ordinal integer NOT NULL,
        status text NOT NULL,
        rule_id text NOT NULL,
        category text NOT NULL,
        severity text NOT NULL,
        finding jsonb NOT NULL,
        applied_version integer,
        replacement text,
        rejection_reason text,
        decided_by text,
        decided_at timestamptz,
        PRIMARY KEY (tenant_id, document_id, id)
      );
      CREATE INDEX feedback_views_order ON feedback_views (tenant_id, document_id, base_version DESC, ordinal, id);
      SELECT secure_read_table('feedback_views');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE feedback_views');
  }
}
