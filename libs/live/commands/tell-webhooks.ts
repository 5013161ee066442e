import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock, digest } from '#kernel';
import { Database, JobQueue, requireContext } from '#platform';
import { DeliveryRow } from '../delivery-row.ts';
import type { LiveMessage } from '../live-message.ts';
import { WebhookRow } from '../projections/webhooks.ts';
import { webhooksQueue } from '../queue.ts';

/** Has a message sent to every webhook that wants to hear it, once for each event. */
export class TellWebhooks extends Command<void> {
  constructor(
    readonly eventId: string,
    readonly message: LiveMessage,
  ) {
    super();
  }
}

@CommandHandler(TellWebhooks)
export class TellWebhooksHandler implements ICommandHandler<TellWebhooks> {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async execute({ eventId, message: { type, data } }: TellWebhooks): Promise<void> {
    const context = requireContext();
    const { tenantId } = context;
    const all = await this.database.dataSource.getRepository(WebhookRow).findBy({ tenantId });
    const listening = all.filter(({ events }) => events.includes(type) || events.includes('*'));
    if (listening.length === 0) return;
    const { at, ...rest } = data;
    const payload = JSON.stringify({ type, timestamp: at, data: rest });
    await this.database.dataSource.transaction(async (rows) => {
      for (const { id: webhookId } of listening) {
        const id = digest('webhook-delivery', eventId, webhookId);
        const createdAt = this.clock.now();
        const made = await rows
          .createQueryBuilder()
          .insert()
          .into(DeliveryRow)
          .values({ tenantId, id, webhookId, type, payload, status: 'pending', round: 1, attempts: [], createdAt })
          .orIgnore()
          .returning('id')
          .execute();
        if ((made.raw as unknown[]).length === 0) continue;
        await this.jobs.enqueue(rows, webhooksQueue({ deliveryId: id, round: 1 }), {
          ...context,
          commandId: `${id}/1`,
        });
      }
    });
  }
}
