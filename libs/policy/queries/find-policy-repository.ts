import { Injectable } from '@nestjs/common';
import { Database, requireContext } from '#platform';
import { PolicyNotFound, PolicyRepositoryNotFound } from '../domain/policy.errors.ts';
import { PolicyRepositoryRow, PolicyRow } from '../projections/policy-repositories.ts';

/** Rows of the current tenant, or a refusal that the client understands. */
@Injectable()
export class FindPolicyRepository {
  constructor(private readonly database: Database) {}

  /** Throws `PolicyRepositoryNotFound`. */
  async repository(id: string): Promise<PolicyRepositoryRow> {
    const { tenantId } = requireContext();
    const row = await this.database.dataSource.getRepository(PolicyRepositoryRow).findOneBy({ tenantId, id });
    if (!row) throw new PolicyRepositoryNotFound(`There is no policy repository ${id}.`);
    return row;
  }

  /** In the order in which they were added. */
  policies(repositoryId: string): Promise<PolicyRow[]> {
    return this.database.dataSource
      .getRepository(PolicyRow)
      .find({ where: { tenantId: requireContext().tenantId, repositoryId }, order: { ordinal: 'ASC' } });
  }

  /** Throws `PolicyRepositoryNotFound` or `PolicyNotFound`. */
  async policy(repositoryId: string, id: string): Promise<PolicyRow> {
    const { tenantId } = requireContext();
    const row = await this.database.dataSource.getRepository(PolicyRow).findOneBy({ tenantId, repositoryId, id });
    if (row) return row;
    await this.repository(repositoryId);
    throw new PolicyNotFound(`There is no policy ${id} in this repository.`);
  }
}
