import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DeliveryStatus = 'pending' | 'succeeded' | 'failed' | 'cancelled';

export interface DeliveryAttempt {
  readonly at: string;
  readonly durationMs: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly responseExcerpt: string | null;
}

/**
 * One row a message to a webhook. A log of work, not a read table: it is written as deliveries are tried, cannot be made from
 * events again, and is kept for thirty days.
 */
@Entity('webhook_deliveries')
export class DeliveryRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  /** Made from event and webhook, so that a repetition makes no second one. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'webhook_id' }) webhookId!: string;
  @Column('text') type!: string;
  @Column('text') payload!: string;
  @Column('text') status!: DeliveryStatus;
  /** Rises when it is sent again: jobs of before then do nothing. */
  @Column('integer') round!: number;
  @Column('jsonb') attempts!: readonly DeliveryAttempt[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
