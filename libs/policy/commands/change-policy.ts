import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { PolicyChecker } from '../checking/policy-checker.ts';
import { changePolicy, type PolicyChanges } from '../domain/policy-repository.ts';
import { decideRepository } from './decide-repository.ts';

export class ChangePolicy extends Command<Appended | undefined> {
  constructor(
    readonly repositoryId: string,
    readonly policyId: string,
    readonly changes: PolicyChanges,
    readonly ifVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangePolicy)
export class ChangePolicyHandler implements ICommandHandler<ChangePolicy> {
  constructor(
    private readonly events: EventStore,
    private readonly checker: PolicyChecker,
  ) {}

  async execute({ repositoryId, policyId, changes, ifVersion }: ChangePolicy): Promise<Appended | undefined> {
    if (changes.rules) await this.checker.verify([{ name: changes.name ?? 'this one', rules: changes.rules }]);
    return decideRepository(this.events, repositoryId, (it) => changePolicy(it, policyId, changes), ifVersion);
  }
}
