import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row a request that was noted: every write, and everything that was denied. */
@Entity('access_log')
export class AccessRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') outcome!: 'allowed' | 'denied';
  @Column('text', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('text', { name: 'actor_name', nullable: true }) actorName!: string | null;
  @Column('text') method!: string;
  /** Without the query. */
  @Column('text') path!: string;
  /** The route's pattern. */
  @Column('text') route!: string;
  @Column('integer') status!: number;
  @Column('uuid', { name: 'document_id', nullable: true }) documentId!: string | null;
  @Column('text', { name: 'correlation_id' }) correlationId!: string;
  @Column('text', { nullable: true }) ip!: string | null;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent!: string | null;
}

/** The same as a plain value. */
export type AccessEntry = { readonly [Member in keyof AccessRow]: AccessRow[Member] };
