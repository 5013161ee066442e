import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read table of the exports module. */
export class ExportViews1763605000000 implements MigrationInterface {
  readonly name = 'ExportViews1763605000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE export_views (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        version integer NOT NULL,
        format text NOT NULL,
        include text[] NOT NULL,
        base_version integer NOT NULL,
        filename text NOT NULL,
        status text NOT NULL,
        sha256 text,
        byte_size bigint,
        failure jsonb,
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        created_by text NOT NULL,
        created_by_id text NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX export_views_document ON export_views (tenant_id, document_id, created_at DESC, id DESC);
      SELECT secure_read_table('export_views');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE export_views');
  }
}
