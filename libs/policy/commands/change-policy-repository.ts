import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { changeRepository, type RepositoryChanges } from '../domain/policy-repository.ts';
import { decideRepository } from './decide-repository.ts';

export class ChangePolicyRepository extends Command<Appended | undefined> {
  constructor(
    readonly repositoryId: string,
    readonly changes: RepositoryChanges,
    readonly ifVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangePolicyRepository)
export class ChangePolicyRepositoryHandler implements ICommandHandler<ChangePolicyRepository> {
  constructor(private readonly events: EventStore) {}

  execute({ repositoryId, changes, ifVersion }: ChangePolicyRepository): Promise<Appended | undefined> {
    return decideRepository(this.events, repositoryId, (it) => changeRepository(it, changes), ifVersion);
  }
}
