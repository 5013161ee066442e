import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Immutable bytes by their SHA-256, in pieces, so that a large original never sits in memory as a whole. */
export class ContentStore1763600100000 implements MigrationInterface {
  readonly name = 'ContentStore1763600100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE content_objects (
        tenant_id text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        byte_size bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, sha256)
      );
      CREATE TABLE content_chunks (
        tenant_id text NOT NULL,
        sha256 text NOT NULL,
        ordinal integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (tenant_id, sha256, ordinal),
        FOREIGN KEY (tenant_id, sha256) REFERENCES content_objects ON DELETE CASCADE
      );
      ALTER TABLE content_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE content_chunks, content_objects');
  }
}
