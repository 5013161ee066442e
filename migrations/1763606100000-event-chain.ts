import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hash chain over each tenant's events: a row an event, linked to the one before. */
export class EventChain1763606100000 implements MigrationInterface {
  readonly name = 'EventChain1763606100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE event_chain (
        tenant_id text COLLATE "C" NOT NULL,
        position bigint NOT NULL,
        place bigint NOT NULL,
        digest bytea NOT NULL,
        head bytea NOT NULL,
        PRIMARY KEY (tenant_id, position)
      );
      SELECT secure_read_table('event_chain');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE event_chain');
  }
}
