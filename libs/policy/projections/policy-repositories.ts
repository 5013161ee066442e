import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { ERASED, projection } from '#platform';
import type { SubjectEvent } from '#platform/events';
import type { PolicyDefinition, PolicyLevel, PolicyRepositoryEvent, PolicyRule } from '../events.ts';

/** One row a repository. `version` is that of its stream: every change of the repository or its policies raises it. */
@Entity('policy_repositories')
export class PolicyRepositoryRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { nullable: true }) jurisdiction!: string | null;
  @Column('text', { nullable: true }) owner!: string | null;
  @Column('text', { nullable: true }) template!: string | null;
  @Column('text') status!: 'active' | 'retired';
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('text', { name: 'created_by_id' }) createdById!: string;
}

/** One row a policy that is in force. */
@Entity('policies')
export class PolicyRow {
  @PrimaryColumn('text', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'repository_id' }) repositoryId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Version of the repository's stream that added it: policies are listed in this order. */
  @Column('integer') ordinal!: number;
  @Column('text') name!: string;
  @Column('text') level!: PolicyLevel;
  @Column('text') text!: string;
  @Column('jsonb') rules!: readonly PolicyRule[];
  @Column('jsonb') examples!: readonly string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

const change = (
  rows: EntityManager,
  { tenantId, version, recordedAt, data }: Recorded<{ repositoryId: string }>,
  changes: Partial<Omit<PolicyRepositoryRow, 'tenantId' | 'id'>> = {},
) =>
  rows.update(PolicyRepositoryRow, { tenantId, id: data.repositoryId }, { ...changes, version, updatedAt: recordedAt });

const contentOf = ({ name, level, text, rules, examples }: PolicyDefinition) => ({
  name,
  level,
  text,
  rules: [...rules],
  examples: [...examples],
});

export const policyRepositories = projection<PolicyRepositoryEvent | SubjectEvent>()({
  name: 'policy-repositories',
  version: 3,
  tables: [PolicyRepositoryRow, PolicyRow],
  on: {
    PolicyRepositoryCreated: (rows, { tenantId, version, recordedAt, metadata, data }) =>
      rows.insert(PolicyRepositoryRow, {
        tenantId,
        id: data.repositoryId,
        name: data.name,
        description: data.description,
        jurisdiction: data.jurisdiction,
        owner: data.owner,
        template: data.template,
        status: 'active',
        version,
        createdAt: recordedAt,
        updatedAt: recordedAt,
        createdBy: metadata.actorName,
        createdById: metadata.actorId,
      }),
    SubjectErased: (rows, { tenantId, data: { subjectId } }) =>
      rows.update(PolicyRepositoryRow, { tenantId, createdById: subjectId }, { createdBy: ERASED }),
    PolicyRepositoryChanged: (rows, event) => {
      const { name, description } = event.data;
      return change(rows, event, {
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
      });
    },
    PolicyRepositoryScopeChanged: (rows, event) => {
      const { jurisdiction, owner } = event.data;
      return change(rows, event, { jurisdiction, owner });
    },
    PolicyRepositoryRetired: (rows, event) => change(rows, event, { status: 'retired' }),
    PolicyAdded: async (rows, event) => {
      const { tenantId, version, recordedAt, data } = event;
      await rows.insert(PolicyRow, {
        tenantId,
        repositoryId: data.repositoryId,
        id: data.policy.policyId,
        ordinal: version,
        ...contentOf(data.policy),
        createdAt: recordedAt,
        updatedAt: recordedAt,
      });
      await change(rows, event);
    },
    PolicyChanged: async (rows, event) => {
      const { tenantId, recordedAt, data } = event;
      const key = { tenantId, repositoryId: data.repositoryId, id: data.policy.policyId };
      await rows.update(PolicyRow, key, { ...contentOf(data.policy), updatedAt: recordedAt });
      await change(rows, event);
    },
    PolicyRetired: async (rows, event) => {
      const { tenantId, data } = event;
      await rows.delete(PolicyRow, { tenantId, repositoryId: data.repositoryId, id: data.policyId });
      await change(rows, event);
    },
  },
});
