import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read tables of webhooks and notifications, and the log of deliveries. */
export class Webhooks1763603100000 implements MigrationInterface {
  readonly name = 'Webhooks1763603100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE webhooks (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        url text NOT NULL,
        events text[] NOT NULL,
        created_at timestamptz NOT NULL,
        created_by text NOT NULL,
        created_by_id text NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );

      CREATE TABLE notifications (
        tenant_id text NOT NULL,
        position bigint NOT NULL,
        id uuid NOT NULL,
        type text NOT NULL,
        document_id uuid,
        actor_id text NOT NULL,
        actor_name text NOT NULL,
        at timestamptz NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (tenant_id, position)
      );
      CREATE INDEX notifications_document ON notifications (tenant_id, document_id, position DESC);
      CREATE INDEX notifications_type ON notifications (tenant_id, type, position DESC);

      -- Not made from events: a log of work, kept for thirty days.
      CREATE TABLE webhook_deliveries (
        tenant_id text NOT NULL,
        id uuid NOT NULL,
        webhook_id uuid NOT NULL,
        type text NOT NULL,
        payload text NOT NULL,
        status text NOT NULL,
        round integer NOT NULL,
        attempts jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX webhook_deliveries_webhook ON webhook_deliveries (tenant_id, webhook_id, created_at DESC, id DESC);
      CREATE INDEX webhook_deliveries_created ON webhook_deliveries (created_at);
      SELECT secure_read_table('webhooks'), secure_read_table('notifications'), secure_read_table('webhook_deliveries');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE webhook_deliveries, notifications, webhooks');
  }
}
