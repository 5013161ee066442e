import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Ids } from '#kernel';
import { EventStore, type Appended } from '#platform';
import { PolicyChecker } from '../checking/policy-checker.ts';
import { createRepository } from '../domain/policy-repository.ts';
import type { RepositoryDraft } from '../repository-draft.ts';
import { decideRepository } from './decide-repository.ts';

export class CreatePolicyRepository extends Command<Appended | undefined> {
  constructor(
    readonly repositoryId: string,
    readonly draft: RepositoryDraft,
    /** Id of the shipped template that the draft is. */
    readonly template: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(CreatePolicyRepository)
export class CreatePolicyRepositoryHandler implements ICommandHandler<CreatePolicyRepository> {
  constructor(
    private readonly events: EventStore,
    private readonly ids: Ids,
    private readonly checker: PolicyChecker,
  ) {}

  async execute({ repositoryId, draft, template }: CreatePolicyRepository): Promise<Appended | undefined> {
    // Those that ship are compiled by their tests.
    if (template === null) await this.checker.verify(draft.policies);
    const { name, description, jurisdiction, owner } = draft;
    const policies = draft.policies.map((policy) => ({ policyId: this.ids.next(), ...policy }));
    return decideRepository(
      this.events,
      repositoryId,
      (it) => createRepository(it, { repositoryId, name, description, jurisdiction, owner, template }, policies),
      undefined,
    );
  }
}
