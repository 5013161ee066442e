import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { DocumentGroupEvent } from '../events.ts';

/** One row a group. `version` is that of its stream: every change of the group or its members raises it. */
@Entity('document_groups')
export class DocumentGroupRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
}

/** One row a member. */
@Entity('document_group_members')
export class GroupMemberRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'group_id' }) groupId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @Column('integer', { name: 'pinned_version', nullable: true }) pinnedVersion!: number | null;
  @Column('boolean', { name: 'is_primary' }) primary!: boolean;
  @Column('timestamptz', { name: 'placed_at' }) placedAt!: Date;
}

const changed = (
  rows: EntityManager,
  { tenantId, version, recordedAt, data }: Recorded<{ groupId: string }>,
  changes: Partial<Pick<DocumentGroupRow, 'name' | 'description'>> = {},
) => rows.update(DocumentGroupRow, { tenantId, id: data.groupId }, { ...changes, version, updatedAt: recordedAt });

export const documentGroups = projection<DocumentGroupEvent | SubjectEvent>()({
  name: 'document-groups',
  version: 1,
  tables: [DocumentGroupRow, GroupMemberRow],
  on: {
    DocumentGroupCreated: (rows, { tenantId, version, recordedAt, metadata, data }) =>
      rows.insert(DocumentGroupRow, {
        tenantId,
        id: data.groupId,
        name: data.name,
        description: data.description,
        version,
        createdAt: recordedAt,
        updatedAt: recordedAt,
        createdBy: metadata.actorName,
        createdById: metadata.actorId,
      }),
    DocumentGroupChanged: (rows, event) => {
      const { name, description } = event.data;
      return changed(rows, event, {
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
      });
    },
    DocumentGroupWithdrawn: async (rows, { tenantId, data: { groupId } }) => {
      await rows.delete(GroupMemberRow, { tenantId, groupId });
      await rows.delete(DocumentGroupRow, { tenantId, id: groupId });
    },
    GroupDocumentPlaced: async (rows, event) => {
      const { tenantId, recordedAt, data } = event;
      const { groupId, documentId, version, primary } = data;
      if (primary) await rows.update(GroupMemberRow, { tenantId, groupId }, { primary: false });
      await rows.upsert(
        GroupMemberRow,
        { tenantId, groupId, documentId, pinnedVersion: version, primary, placedAt: recordedAt },
        ['tenantId', 'groupId', 'documentId'],
      );
      await changed(rows, event);
    },
    GroupDocumentRemoved: async (rows, event) => {
      const { tenantId, data } = event;
      const { groupId, documentId } = data;
      await rows.delete(GroupMemberRow, { tenantId, groupId, documentId });
      await changed(rows, event);
    },
    SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
      rows.update(DocumentGroupRow, { tenantId, createdById: subjectId }, { createdBy: ERASED }),
  },
});
