import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { DocumentEvent, VersionCause } from '../events.ts';

/** One row a version: where its Markdown and blocks are in the content store. */
@Entity('document_contents')
export class VersionRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') cause!: VersionCause;
  @Column('text', { array: true, name: 'feedback_ids' }) feedbackIds!: readonly string[];
  @Column('text') sha256!: string;
  @Column('text', { name: 'blocks_sha256' }) blocksSha256!: string;
  @Column('text', { name: 'words_sha256', nullable: true }) wordsSha256!: string | null;
  @Column('text', { name: 'apart_sha256', nullable: true }) apartSha256!: string | null;
  @Column('integer', { name: 'word_count' }) wordCount!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
}

export const documentContents = projection<DocumentEvent | SubjectEvent>()({
  name: 'document-contents',
  version: 3,
  tables: [VersionRow],
  on: {
    VersionCreated: (rows, { tenantId, recordedAt, metadata, data }) =>
      rows.insert(VersionRow, {
        tenantId,
        documentId: data.documentId,
        version: data.number,
        cause: data.cause,
        feedbackIds: [...data.feedbackIds],
        sha256: data.sha256,
        blocksSha256: data.blocksSha256,
        wordsSha256: data.wordsSha256,
        apartSha256: data.apartSha256,
        wordCount: data.wordCount,
        createdAt: recordedAt,
        createdBy: metadata.actorName,
        createdById: metadata.actorId,
      }),
    SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
      rows.update(VersionRow, { tenantId, createdById: subjectId }, { createdBy: ERASED }),
  },
});
