import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Recorded } from '#kernel';
import { ERASED, projection, type EventRegistry } from '#platform';
import type { SubjectEvent } from '#platform/events';

/** One row an event. */
@Entity('audit_entries')
export class AuditRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('bigint') position!: string;
  @Column('uuid') id!: string;
  @Column('text') type!: string;
  @Column('uuid', { name: 'document_id', nullable: true }) documentId!: string | null;
  @Column('text', { name: 'actor_id' }) actorId!: string;
  @Column('text', { name: 'actor_name' }) actorName!: string;
  @Column('text', { name: 'correlation_id' }) correlationId!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') data!: object;
}

const documentIdOf = ({ data }: Recorded): string | null =>
  typeof data === 'object' && data !== null && 'documentId' in data && typeof data.documentId === 'string'
    ? data.documentId
    : null;

export const AUDIT_ENTRIES = 'audit-entries';

/** Personal data stays in the events, which can be erased: entries have null there. */
export const auditEntries = (registry: EventRegistry) =>
  projection<SubjectEvent>()({
    name: AUDIT_ENTRIES,
    version: 1,
    tables: [AuditRow],
    on: {
      SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
        rows.update(AuditRow, { tenantId, actorId: subjectId }, { actorName: ERASED }),
    },
    onEvery: (rows, events) =>
      rows.insert(
        AuditRow,
        events.map((event) => ({
          tenantId: event.tenantId,
          position: String(event.position),
          id: event.eventId,
          type: event.type,
          documentId: documentIdOf(event),
          actorId: event.metadata.actorId,
          actorName: event.metadata.actorName,
          correlationId: event.metadata.correlationId,
          at: event.recordedAt,
          data: registry.withoutPersonal(event) as object,
        })),
      ),
  });
