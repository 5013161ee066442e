import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { PolicyChecker } from '../checking/policy-checker.ts';
import { addPolicy } from '../domain/policy-repository.ts';
import type { PolicyDefinition } from '../events.ts';
import { decideRepository } from './decide-repository.ts';

export class AddPolicy extends Command<Appended | undefined> {
  constructor(
    readonly repositoryId: string,
    readonly policy: PolicyDefinition,
    readonly ifVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(AddPolicy)
export class AddPolicyHandler implements ICommandHandler<AddPolicy> {
  constructor(
    private readonly events: EventStore,
    private readonly checker: PolicyChecker,
  ) {}

  async execute({ repositoryId, policy, ifVersion }: AddPolicy): Promise<Appended | undefined> {
    await this.checker.verify([policy]);
    return decideRepository(this.events, repositoryId, (it) => addPolicy(it, policy), ifVersion);
  }
}
