import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { WebhookEvent } from '../events.ts';

/** One row a webhook, without its secret: that is read from the log when a message is signed. */
@Entity('webhooks')
export class WebhookRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') url!: string;
  @Column('text', { array: true }) events!: readonly string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
}

export const webhooks = projection<WebhookEvent | SubjectEvent>()({
  name: 'webhooks',
  version: 1,
  tables: [WebhookRow],
  on: {
    WebhookAdded: (rows, { tenantId, recordedAt, metadata, data }) =>
      rows.insert(WebhookRow, {
        tenantId,
        id: data.webhookId,
        url: data.url,
        events: [...data.events],
        createdAt: recordedAt,
        createdBy: metadata.actorName,
        createdById: metadata.actorId,
      }),
    WebhookRemoved: (rows, { tenantId, data }) => rows.delete(WebhookRow, { tenantId, id: data.webhookId }),
    SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
      rows.update(WebhookRow, { tenantId, createdById: subjectId }, { createdBy: ERASED }),
  },
});
