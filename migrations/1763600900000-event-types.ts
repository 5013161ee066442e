import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which types of event were ever stored, in which versions of their shape: looked at when a process starts. */
export class EventTypes1763600900000 implements MigrationInterface {
  readonly name = 'EventTypes1763600900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE event_types (
        type text NOT NULL,
        schema_version smallint NOT NULL,
        first_stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (type, schema_version)
      );
      INSERT INTO event_types (type, schema_version) SELECT DISTINCT type, schema_version FROM events;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE event_types');
  }
}
