import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database, EventStore, JobQueue, requireContext, type Appended } from '#platform';
import { DeliveryRow } from '../delivery-row.ts';
import { DeliveryNotFound } from '../domain/webhook.errors.ts';
import { resendDelivery, webhookDecider } from '../domain/webhook.ts';
import { webhooksQueue } from '../queue.ts';

/** Sends a message again, whatever became of it, with all its tries. */
export class ResendDelivery extends Command<Appended | undefined> {
  constructor(
    readonly webhookId: string,
    readonly deliveryId: string,
  ) {
    super();
  }
}

@CommandHandler(ResendDelivery)
export class ResendDeliveryHandler implements ICommandHandler<ResendDelivery> {
  constructor(
    private readonly events: EventStore,
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  /** Throws `WebhookNotFound` or `DeliveryNotFound`. */
  async execute({ webhookId, deliveryId }: ResendDelivery): Promise<Appended | undefined> {
    const { tenantId, actorId, actorName, correlationId } = requireContext();
    const key = { tenantId, id: deliveryId, webhookId };
    if (!(await this.database.read((rows) => rows.existsBy(DeliveryRow, key))))
      throw new DeliveryNotFound(`There is no delivery ${deliveryId} of this webhook.`);
    const appended = await this.events.decide(`webhook-${webhookId}`, webhookDecider, (it) =>
      resendDelivery(it, deliveryId),
    );
    await this.database.dataSource.transaction(async (rows) => {
      await rows.increment(DeliveryRow, key, 'round', 1);
      await rows.update(DeliveryRow, key, { status: 'pending' });
      const row = await rows.findOneBy(DeliveryRow, key);
      if (!row) return;
      const { round } = row;
      const context = { tenantId, actorId, actorName, correlationId, commandId: `${deliveryId}/${round}` };
      await this.jobs.enqueue(rows, webhooksQueue({ deliveryId, round }), context);
    });
    return appended;
  }
}
