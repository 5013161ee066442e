import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to requests that carried an `Idempotency-Key`, kept for a day. */
export class IdempotencyKeys1763600700000 implements MigrationInterface {
  readonly name = 'IdempotencyKeys1763600700000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE idempotency_keys (
        tenant_id text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- Null while the first request is being answered.
        status integer,
        location text,
        body jsonb,
        PRIMARY KEY (tenant_id, key)
      );
      CREATE INDEX idempotency_keys_created ON idempotency_keys (created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE idempotency_keys');
  }
}
