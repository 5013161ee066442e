import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { changeDetails, documentDecider } from '../domain/document.ts';

export class ChangeDetails extends Command<Appended | undefined> {
  constructor(
    readonly documentId: string,
    readonly details: {
      readonly title?: string;
      readonly description?: string | null;
      readonly tags?: readonly string[];
    },
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeDetails)
export class ChangeDetailsHandler implements ICommandHandler<ChangeDetails> {
  constructor(private readonly events: EventStore) {}

  execute({ documentId, details, expectedVersion }: ChangeDetails): Promise<Appended | undefined> {
    const options = expectedVersion === undefined ? {} : { expectedVersion };
    return this.events.decide(`document-${documentId}`, documentDecider, (it) => changeDetails(it, details), options);
  }
}
