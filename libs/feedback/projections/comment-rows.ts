import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row a comment. */
@Entity('feedback_comments')
export class CommentRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'feedback_id' }) feedbackId!: string;
  /** The same for all items that took over from each other. */
  @Column('uuid', { name: 'thread_id' }) threadId!: string;
  @Column('bigint') position!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text') author!: string;
  @Column('text', { name: 'author_id' }) authorId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
