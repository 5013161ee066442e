import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Configuration, Database, EventStore, requireContext, type Appended } from '#platform';
import { urlFault } from '../delivery/address-policy.ts';
import { reachOf } from '../delivery/reach-of.ts';
import { signingKey } from '../delivery/signature.ts';
import { AddressRefused, TooManyWebhooks } from '../domain/webhook.errors.ts';
import { addWebhook, webhookDecider } from '../domain/webhook.ts';
import { WebhookRow } from '../projections/webhooks.ts';

/** Each event is sent to all of them. */
const MAX_WEBHOOKS = 20;

export class AddWebhook extends Command<Appended | undefined> {
  constructor(
    readonly webhookId: string,
    readonly url: string,
    readonly types: readonly string[],
    readonly secret: string,
  ) {
    super();
  }
}

@CommandHandler(AddWebhook)
export class AddWebhookHandler implements ICommandHandler<AddWebhook> {
  constructor(
    private readonly events: EventStore,
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** Throws `AddressRefused`, `InvalidSecret` or `TooManyWebhooks`. */
  async execute({ webhookId, url, types, secret }: AddWebhook): Promise<Appended | undefined> {
    const fault = urlFault(url, reachOf(this.configuration));
    if (fault !== null) throw new AddressRefused(`Messages cannot be sent to this address: ${fault}.`);
    signingKey(secret);
    const { tenantId } = requireContext();
    if ((await this.database.read((rows) => rows.countBy(WebhookRow, { tenantId }))) >= MAX_WEBHOOKS)
      throw new TooManyWebhooks(`There are ${MAX_WEBHOOKS} webhooks already: remove one first.`);
    return this.events.decide(`webhook-${webhookId}`, webhookDecider, (it) =>
      addWebhook(it, { webhookId, url, events: [...types], secret }),
    );
  }
}
