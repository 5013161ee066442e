import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { retirePolicy } from '../domain/policy-repository.ts';
import { decideRepository } from './decide-repository.ts';

export class RetirePolicy extends Command<Appended | undefined> {
  constructor(
    readonly repositoryId: string,
    readonly policyId: string,
    readonly ifVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(RetirePolicy)
export class RetirePolicyHandler implements ICommandHandler<RetirePolicy> {
  constructor(private readonly events: EventStore) {}

  execute({ repositoryId, policyId, ifVersion }: RetirePolicy): Promise<Appended | undefined> {
    return decideRepository(this.events, repositoryId, (it) => retirePolicy(it, policyId), ifVersion);
  }
}
