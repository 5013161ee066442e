import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read tables of the analysis module. */
export class AnalysisViews1763600300000 implements MigrationInterface {
  readonly name = 'AnalysisViews1763600300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE analysis_views (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        version integer NOT NULL,
        status text NOT NULL,
        adviser text NOT NULL,
        document_type text,
        engine jsonb,
        counts jsonb,
        readiness jsonb,
        failure jsonb,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        ended_at timestamptz,
        created_by text NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX analysis_views_document ON analysis_views (tenant_id, document_id, created_at DESC, id DESC);

      CREATE TABLE finding_views (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        version integer NOT NULL,
        id uuid NOT NULL,
        ordinal integer NOT NULL,
        rule_id text NOT NULL,
        category text NOT NULL,
        severity text NOT NULL,
        status text NOT NULL,
        feedback_id uuid,
        finding jsonb NOT NULL,
        PRIMARY KEY (tenant_id, document_id, version, id)
      );

      CREATE TABLE semantic_ir (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        version integer NOT NULL,
        analysis_id uuid NOT NULL,
        document_type text NOT NULL,
        sha256 text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, document_id, version)
      );
      SELECT secure_read_table('analysis_views'), secure_read_table('finding_views'), secure_read_table('semantic_ir');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE semantic_ir, finding_views, analysis_views');
  }
}
