import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read tables of the groups module. */
export class DocumentGroups1763604100000 implements MigrationInterface {
  readonly name = 'DocumentGroups1763604100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE document_groups (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        description text,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        created_by text NOT NULL,
        created_by_id text NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX document_groups_order ON document_groups (tenant_id, created_at DESC, id DESC);
      SELECT secure_read_table('document_groups');

      CREATE TABLE document_group_members (
        tenant_id text NOT NULL,
        group_id uuid NOT NULL,
        document_id uuid NOT NULL,
        pinned_version integer,
        is_primary boolean NOT NULL,
        placed_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, group_id, document_id)
      );
      CREATE INDEX document_group_members_document ON document_group_members (tenant_id, document_id);
      SELECT secure_read_table('document_group_members');

      CREATE TABLE group_sources (
        tenant_id text NOT NULL,
        document_id uuid NOT NULL,
        version integer NOT NULL,
        ir_sha256 text NOT NULL,
        PRIMARY KEY (tenant_id, document_id, version)
      );
      SELECT secure_read_table('group_sources');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE group_sources, document_group_members, document_groups');
  }
}
