import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { retireRepository } from '../domain/policy-repository.ts';
import { decideRepository } from './decide-repository.ts';

export class RetirePolicyRepository extends Command<Appended | undefined> {
  constructor(
    readonly repositoryId: string,
    readonly ifVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(RetirePolicyRepository)
export class RetirePolicyRepositoryHandler implements ICommandHandler<RetirePolicyRepository> {
  constructor(private readonly events: EventStore) {}

  execute({ repositoryId, ifVersion }: RetirePolicyRepository): Promise<Appended | undefined> {
    return decideRepository(this.events, repositoryId, retireRepository, ifVersion);
  }
}
