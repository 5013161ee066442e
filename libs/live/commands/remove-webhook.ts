import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Appended } from '#platform';
import { removeWebhook, webhookDecider } from '../domain/webhook.ts';

/** Ends a webhook: nothing is sent any more, and its secret goes. */
export class RemoveWebhook extends Command<Appended | undefined> {
  constructor(readonly webhookId: string) {
    super();
  }
}

@CommandHandler(RemoveWebhook)
export class RemoveWebhookHandler implements ICommandHandler<RemoveWebhook> {
  constructor(private readonly events: EventStore) {}

  execute({ webhookId }: RemoveWebhook): Promise<Appended | undefined> {
    return this.events.decide(`webhook-${webhookId}`, webhookDecider, removeWebhook);
  }
}
