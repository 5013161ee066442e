import type { EntityManager } from 'typeorm';
import { requireContext } from '#platform';
import { PolicyRepositoryNotFound } from '../domain/policy.errors.ts';
import { PolicyRepositoryRow } from '../projections/policy-repositories.ts';

/** The repository of the current tenant. Throws `PolicyRepositoryNotFound`. */
export const findPolicyRepository = async (rows: EntityManager, id: string): Promise<PolicyRepositoryRow> => {
  const row = await rows.findOneBy(PolicyRepositoryRow, { tenantId: requireContext().tenantId, id });
  if (!row) throw new PolicyRepositoryNotFound(`There is no policy repository ${id}.`);
  return row;
};
