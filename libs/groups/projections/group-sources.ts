import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnalysisEvent } from '#analysis/events';
import { projection } from '#platform';

/** One row an analysed version of any document: where what it means is in the content store. */
@Entity('group_sources')
export class GroupSourceRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text', { name: 'ir_sha256' }) irSha256!: string;
}

export const groupSources = projection<AnalysisEvent>()({
  name: 'group-sources',
  version: 1,
  tables: [GroupSourceRow],
  on: {
    AnalysisCompleted: (rows, { tenantId, data: { documentId, version, irSha256 } }) =>
      rows.upsert(GroupSourceRow, { tenantId, documentId, version, irSha256 }, ['tenantId', 'documentId', 'version']),
  },
});
