import type { Recorded } from '#kernel';
import { requireContext, type EventStore } from '#platform';
import { PolicyRepositoryNotFound } from '../domain/policy.errors.ts';
import type { PolicyRepositoryEvent } from '../events.ts';

export type RecordedChange = Recorded & PolicyRepositoryEvent;

/** All that happened to a repository of the current tenant, oldest first. Throws `PolicyRepositoryNotFound`. */
export const repositoryHistory = async (
  events: EventStore,
  repositoryId: string,
): Promise<readonly RecordedChange[]> => {
  const { tenantId } = requireContext();
  const history = await events.read(`policyrepository-${repositoryId}`, { tenantId });
  if (history.length === 0) throw new PolicyRepositoryNotFound(`There is no policy repository ${repositoryId}.`);
  return history as readonly RecordedChange[];
};
