import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read table of the audit module: every event, findable by document, type, actor and time. */
export class AuditEntries1763600600000 implements MigrationInterface {
  readonly name = 'AuditEntries1763600600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_entries (
        tenant_id text NOT NULL,
        position bigint NOT NULL,
        id uuid NOT NULL,
        type text NOT NULL,
        document_id uuid,
        actor_id text NOT NULL,
        actor_name text NOT NULL,
        correlation_id text NOT NULL,
        at timestamptz NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (tenant_id, position)
      );
      CREATE INDEX audit_entries_document ON audit_entries (tenant_id, document_id, position DESC);
      SELECT secure_read_table('audit_entries');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE audit_entries');
  }
}
