import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest kept state of long streams. Can be emptied at any time. */
export class Snapshots1763600920000 implements MigrationInterface {
  readonly name = 'Snapshots1763600920000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE snapshots (
        tenant_id text NOT NULL,
        stream_id text NOT NULL,
        version integer NOT NULL,
        -- Of the code that made the state: other code does not use it.
        state_hash text NOT NULL,
        state jsonb NOT NULL,
        -- Persons that the state may tell about: it goes when one of them is erased.
        subjects text[] NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, stream_id)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE snapshots');
  }
}
