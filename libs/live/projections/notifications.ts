import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { ERASED, type Projection } from '#platform';
import { liveMessage, TOLD_EVENTS } from '../live-message.ts';

/** One row a thing that people are told of. */
@Entity('notifications')
export class NotificationRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('bigint') position!: string;
  @Column('uuid') id!: string;
  @Column('text') type!: string;
  @Column('uuid', { name: 'document_id', nullable: true }) documentId!: string | null;
  @Column('text', { name: 'actor_id' }) actorId!: string;
  @Column('text', { name: 'actor_name' }) actorName!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') data!: object;
}

/** What only matters while it lasts. */
const PASSING = new Set(['document.converting', 'analysis.progress']);

const note = async (rows: EntityManager, event: Recorded): Promise<void> => {
  const message = liveMessage(event);
  if (!message || PASSING.has(message.type)) return;
  const { documentId, at: _, position: __, ...data } = message.data;
  await rows.insert(NotificationRow, {
    tenantId: event.tenantId,
    position: String(event.position),
    id: event.eventId,
    type: message.type,
    documentId,
    actorId: event.metadata.actorId,
    actorName: event.metadata.actorName,
    at: event.recordedAt,
    data,
  });
};

/** Follows every event that clients hear of, whichever module they are of. */
export const notifications: Projection = {
  kind: 'projection',
  name: 'notifications',
  version: 1,
  tables: [NotificationRow],
  on: {
    ...Object.fromEntries(TOLD_EVENTS.map((type) => [type, note])),
    SubjectErased: (rows: EntityManager, { tenantId, data }: Recorded) => {
      const { subjectId: actorId } = data as { subjectId: string };
      return rows.update(NotificationRow, { tenantId, actorId }, { actorName: ERASED });
    },
  },
};
