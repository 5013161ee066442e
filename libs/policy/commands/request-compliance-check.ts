import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { complianceDecider, requestCheck } from '../domain/compliance.ts';

/** Asks for a check of a version; nothing happens for a document without policies. */
export class RequestComplianceCheck extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly version: number,
  ) {
    super();
  }
}

@CommandHandler(RequestComplianceCheck)
export class RequestComplianceCheckHandler implements ICommandHandler<RequestComplianceCheck> {
  constructor(private readonly events: EventStore) {}

  execute({ documentId, version }: RequestComplianceCheck): Promise<Appended | undefined> {
    return this.events.decide(`compliance-${documentId}`, complianceDecider, (it) =>
      requestCheck(it, documentId, version),
    );
  }
}
