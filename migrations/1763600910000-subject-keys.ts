import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One key for each person whose data is in events. No key any more: erased, and the row stays so that none is made again. */
export class SubjectKeys1763600910000 implements MigrationInterface {
  readonly name = 'SubjectKeys1763600910000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE subject_keys (
        tenant_id text NOT NULL,
        subject_id text NOT NULL,
        -- AES-256-GCM: nonce, ciphertext, tag.
        wrapped_key bytea,
        -- Tells which SECRET_KEY it is wrapped with.
        key_version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        erased_at timestamptz,
        PRIMARY KEY (tenant_id, subject_id),
        CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL))
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE subject_keys');
  }
}
