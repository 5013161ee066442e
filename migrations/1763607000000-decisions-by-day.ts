import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions are counted by day without reading the findings that they are about. */
export class DecisionsByDay1763607000000 implements MigrationInterface {
  readonly name = 'DecisionsByDay1763607000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX feedback_views_decided ON feedback_views (tenant_id, decided_at, status) WHERE decided_at IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX feedback_views_decided');
  }
}
