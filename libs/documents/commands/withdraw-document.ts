import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { documentDecider, withdraw } from '../domain/document.ts';

export class WithdrawDocument extends Command<Appended | undefined> {
  constructor(readonly documentId: string) {
    super();
  }
}

@CommandHandler(WithdrawDocument)
export class WithdrawDocumentHandler implements ICommandHandler<WithdrawDocument> {
  constructor(private readonly events: EventStore) {}

  execute({ documentId }: WithdrawDocument): Promise<Appended | undefined> {
    return this.events.decide(`document-${documentId}`, documentDecider, withdraw);
  }
}
