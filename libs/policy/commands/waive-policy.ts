import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '#kernel';
import { EventStore, type Appended } from '#platform';
import { complianceDecider, waivePolicy } from '../domain/compliance.ts';
import { NoPolicyRepository, PolicyNotFound } from '../domain/policy.errors.ts';
import { active, policyRepositoryDecider } from '../domain/policy-repository.ts';

/** Lives with a policy that a document does not meet. */
export class WaivePolicy extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly waiverId: string,
    readonly policyId: string,
    readonly reason: string,
    readonly approver: string | null,
    readonly expiresAt: Date | null,
  ) {
    super();
  }
}

@CommandHandler(WaivePolicy)
export class WaivePolicyHandler implements ICommandHandler<WaivePolicy> {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  async execute(command: WaivePolicy): Promise<Appended | undefined> {
    const { documentId, waiverId, policyId, reason, approver } = command;
    const stream = `compliance-${documentId}`;
    const { repositoryId } = await this.events.load(stream, complianceDecider);
    if (repositoryId === null) throw new NoPolicyRepository('The document has no policies that could be waived.');
    const { policies } = active(await this.events.load(`policyrepository-${repositoryId}`, policyRepositoryDecider));
    const policyName = policies.find((it) => it.policyId === policyId)?.name;
    if (policyName === undefined)
      throw new PolicyNotFound(`There is no policy ${policyId} in the repository of this document.`);
    const expiresAt = command.expiresAt?.toISOString() ?? null;
    const waived = { documentId, waiverId, repositoryId, policyId, policyName, reason, approver, expiresAt };
    return this.events.decide(stream, complianceDecider, (it) => waivePolicy(it, waived, this.clock.now()));
  }
}
