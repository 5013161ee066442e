import { DomainError, type Decision } from '#kernel';
import type { Appended, EventStore } from '#platform';
import { PolicyRepositoryChanged, PolicyRepositoryNotFound } from '../domain/policy.errors.ts';
import { policyRepositoryDecider, type PolicyRepository } from '../domain/policy-repository.ts';
import type { PolicyRepositoryEvent } from '../events.ts';

/**
 * Decides on a repository, when it still is at the version that the client has read (`ifVersion`, from If-Match). Throws
 * `PolicyRepositoryChanged` when it is not, and what the decision throws.
 */
export const decideRepository = async (
  events: EventStore,
  repositoryId: string,
  decision: Decision<PolicyRepository, PolicyRepositoryEvent>,
  ifVersion: number | undefined,
): Promise<Appended | undefined> => {
  const stream = `policyrepository-${repositoryId}`;
  const options = ifVersion === undefined ? {} : { expectedVersion: ifVersion };
  try {
    return await events.decide(stream, policyRepositoryDecider, decision, options);
  } catch (error) {
    const moved = ifVersion !== undefined && error instanceof DomainError && error.code === 'concurrency-conflict';
    if (!moved) throw error;
    if (error.context?.['currentVersion'] === 0)
      throw new PolicyRepositoryNotFound('There is no such policy repository.');
    throw new PolicyRepositoryChanged('The policy repository has changed since you read it.', error.context);
  }
};
