import type { PolicyRepositoryView } from '../policy-repository.view.ts';
import type { PolicyRepositoryRow } from '../projections/policy-repositories.ts';

/** A row as clients see it. */
export const toPolicyRepositoryView = (row: PolicyRepositoryRow, policyCount: number): PolicyRepositoryView => ({
  id: row.id,
  name: row.name,
  description: row.description,
  jurisdiction: row.jurisdiction,
  owner: row.owner,
  template: row.template,
  status: row.status,
  version: row.version,
  policyCount,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  createdBy: row.createdBy,
});
