import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { documentDecider, withdraw } from '../domain/document.ts';

export class WithdrawDocument extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(WithdrawDocument)
export class WithdrawDocumentHandler implements ICommandHandler<WithdrawDocument> {
  constructor(private readonly events: EventStore) {}

  execute({ documentId, expectedVersion }: WithdrawDocument): Promise<Appended | undefined> {
    const options = expectedVersion === undefined ? {} : { expectedVersion };
    return this.events.decide(`document-${documentId}`, documentDecider, withdraw, options);
  }
}
