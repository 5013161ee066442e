import { isDeepStrictEqual } from 'node:util';
import type { Decider } from '#kernel';
import type { PolicyDefinition, PolicyRepositoryEvent } from '../events.ts';
import { requirePatterns } from './check-definition.ts';
import { LIMITS } from './limits.ts';
import {
  InvalidPolicy,
  PolicyNameTaken,
  PolicyNotFound,
  PolicyRepositoryAlreadyExists,
  PolicyRepositoryIsRetired,
  PolicyRepositoryNotFound,
} from './policy.errors.ts';

interface Known {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly jurisdiction: string | null;
  readonly owner: string | null;
  /** In the order they were added. */
  readonly policies: readonly PolicyDefinition[];
}

export type PolicyRepository = { readonly status: 'absent' } | (Known & { readonly status: 'active' | 'retired' });

export interface NewPolicyRepository {
  readonly repositoryId: string;
  readonly name: string;
  readonly description: string | null;
  readonly jurisdiction: string | null;
  readonly owner: string | null;
  /** Id of the shipped template that it was made from. */
  readonly template: string | null;
}

export type PolicyChanges = Partial<Omit<PolicyDefinition, 'policyId'>>;

export const policyRepositoryDecider: Decider<PolicyRepository, PolicyRepositoryEvent> = {
  initial: { status: 'absent' },
  evolve: (repository, { type, data }): PolicyRepository => {
    switch (type) {
      case 'PolicyRepositoryCreated':
        return {
          status: 'active',
          id: data.repositoryId,
          name: data.name,
          description: data.description,
          jurisdiction: data.jurisdiction,
          owner: data.owner,
          policies: [],
        };
      case 'PolicyRepositoryChanged': {
        const { name, description } = data;
        return {
          ...known(repository),
          ...(name === undefined ? {} : { name }),
          ...(description === undefined ? {} : { description }),
        };
      }
      case 'PolicyRepositoryScopeChanged':
        return { ...known(repository), jurisdiction: data.jurisdiction, owner: data.owner };
      case 'PolicyRepositoryRetired':
        return { ...known(repository), status: 'retired' };
      case 'PolicyAdded':
        return { ...known(repository), policies: [...known(repository).policies, data.policy] };
      case 'PolicyChanged': {
        const { policies } = known(repository);
        return {
          ...known(repository),
          policies: policies.map((it) => (it.policyId === data.policy.policyId ? data.policy : it)),
        };
      }
      case 'PolicyRetired': {
        const { policies } = known(repository);
        return { ...known(repository), policies: policies.filter(({ policyId }) => policyId !== data.policyId) };
      }
    }
  },
};

/** A repository with its first policies. Throws `PolicyNameTaken` or `InvalidPolicy`. */
export const createRepository = (
  repository: PolicyRepository,
  created: NewPolicyRepository,
  policies: readonly PolicyDefinition[],
): PolicyRepositoryEvent[] => {
  if (repository.status !== 'absent') {
    throw new PolicyRepositoryAlreadyExists(`The policy repository ${created.repositoryId} exists.`);
  }
  const first: PolicyRepositoryEvent = { type: 'PolicyRepositoryCreated', data: created };
  return policies.reduce<PolicyRepositoryEvent[]>(
    (events, policy) => [...events, ...addPolicy(events.reduce(policyRepositoryDecider.evolve, repository), policy)],
    [first],
  );
};

export type RepositoryChanges = Partial<Pick<Known, 'name' | 'description' | 'jurisdiction' | 'owner'>>;

export const changeRepository = (
  repository: PolicyRepository,
  { name, description, jurisdiction, owner }: RepositoryChanges,
): PolicyRepositoryEvent[] => {
  const current = active(repository);
  const repositoryId = current.id;
  const changes = {
    ...(name === undefined || name === current.name ? {} : { name }),
    ...(description === undefined || description === current.description ? {} : { description }),
  };
  const scope = {
    jurisdiction: jurisdiction === undefined ? current.jurisdiction : jurisdiction,
    owner: owner === undefined ? current.owner : owner,
  };
  const sameScope = scope.jurisdiction === current.jurisdiction && scope.owner === current.owner;
  return [
    ...(Object.keys(changes).length === 0
      ? []
      : [{ type: 'PolicyRepositoryChanged', data: { repositoryId, ...changes } } as const]),
    ...(sameScope ? [] : [{ type: 'PolicyRepositoryScopeChanged', data: { repositoryId, ...scope } } as const]),
  ];
};

/** Retiring twice is harmless, so that a client may retry. Documents keep the repository and their last verdicts. */
export const retireRepository = (repository: PolicyRepository): PolicyRepositoryEvent[] => {
  const { id: repositoryId, status } = known(repository);
  return status === 'retired' ? [] : [{ type: 'PolicyRepositoryRetired', data: { repositoryId } }];
};

/** Throws `PolicyNameTaken` or `InvalidPolicy`. */
export const addPolicy = (repository: PolicyRepository, policy: PolicyDefinition): PolicyRepositoryEvent[] => {
  const { id: repositoryId, policies } = active(repository);
  if (policies.length >= LIMITS.policies)
    throw new InvalidPolicy(`A repository holds at most ${LIMITS.policies} policies.`);
  refuseTakenName(policies, policy);
  requirePatterns(policy);
  return [{ type: 'PolicyAdded', data: { repositoryId, policy } }];
};

/** Throws `PolicyNotFound`, `PolicyNameTaken` or `InvalidPolicy`. */
export const changePolicy = (
  repository: PolicyRepository,
  policyId: string,
  changes: PolicyChanges,
): PolicyRepositoryEvent[] => {
  const { id: repositoryId, policies } = active(repository);
  const before = policies.find((it) => it.policyId === policyId);
  if (!before) throw new PolicyNotFound(`There is no policy ${policyId} in this repository.`);
  const policy = { ...before, ...changes };
  if (isDeepStrictEqual(policy, before)) return [];
  refuseTakenName(policies, policy);
  requirePatterns(policy);
  return [{ type: 'PolicyChanged', data: { repositoryId, policy } }];
};

/** Throws `PolicyNotFound`. */
export const retirePolicy = (repository: PolicyRepository, policyId: string): PolicyRepositoryEvent[] => {
  const { id: repositoryId, policies } = active(repository);
  if (!policies.some((it) => it.policyId === policyId)) {
    throw new PolicyNotFound(`There is no policy ${policyId} in this repository.`);
  }
  return [{ type: 'PolicyRetired', data: { repositoryId, policyId } }];
};

/** The repository, when it can still be used. Throws `PolicyRepositoryNotFound` or `PolicyRepositoryIsRetired`. */
export const active = (repository: PolicyRepository): Known => {
  const current = known(repository);
  if (current.status === 'retired') throw new PolicyRepositoryIsRetired('The policy repository has been retired.');
  return current;
};

const known = (repository: PolicyRepository): Exclude<PolicyRepository, { status: 'absent' }> => {
  if (repository.status === 'absent') throw new PolicyRepositoryNotFound('There is no such policy repository.');
  return repository;
};

/** Verdicts are read by name, so two policies may not differ only in case. */
const refuseTakenName = (policies: readonly PolicyDefinition[], { policyId, name }: PolicyDefinition): void => {
  const same = (other: string) => other.trim().toLowerCase() === name.trim().toLowerCase();
  if (policies.some((it) => it.policyId !== policyId && same(it.name))) {
    throw new PolicyNameTaken(`There is a policy "${name}" in this repository already.`, { name });
  }
};
