import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read tables of the documents module. */
export class DocumentViews1763600200000 implements MigrationInterface {
  readonly name = 'DocumentViews1763600200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE document_views (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        title text NOT NULL,
        description text,
        tags text[] NOT NULL,
        filename text NOT NULL,
        media_type text NOT NULL,
        format text NOT NULL,
        byte_size bigint NOT NULL,
        sha256 text NOT NULL,
        "analyse" boolean NOT NULL,
        status text NOT NULL,
        version integer NOT NULL,
        page_count integer,
        word_count integer NOT NULL,
        warnings jsonb NOT NULL,
        policy_repository_id uuid,
        compliance_status text NOT NULL,
        readiness jsonb,
        findings jsonb NOT NULL,
        failure jsonb,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        created_by text NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX document_views_created ON document_views (tenant_id, created_at DESC, id DESC);
      CREATE INDEX document_views_sha256 ON document_views (tenant_id, sha256);
      CREATE INDEX document_views_tags ON document_views USING gin (tags);

      CREATE TABLE document_contents (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        version integer NOT NULL,
        cause text NOT NULL,
        feedback_ids text[] NOT NULL,
        sha256 text NOT NULL,
        blocks_sha256 text NOT NULL,
        word_count integer NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        PRIMARY KEY (tenant_id, document_id, version)
      );
      SELECT secure_read_table('document_views'), secure_read_table('document_contents');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE document_contents, document_views');
  }
}
