import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, EventStore, JobWorker, requireContext, type JobAttempt } from '#platform';
import { DeliveryRow, type DeliveryAttempt, type DeliveryStatus } from '../delivery-row.ts';
import { WebhookSender } from '../delivery/webhook-sender.ts';
import { webhookDecider } from '../domain/webhook.ts';
import { webhooksQueue, type DeliveryTask } from '../queue.ts';

/** Attempts that are kept with a delivery. */
const KEPT = 50;

/** The message did not arrive: it is tried again later. */
class NotDelivered extends Error {}

/** Tries to deliver one message, and writes down what became of it. */
@Injectable()
export class DeliverWebhooks extends JobWorker<DeliveryTask> {
  readonly queue = webhooksQueue;

  constructor(
    private readonly database: Database,
    private readonly events: EventStore,
    private readonly sender: WebhookSender,
    private readonly clock: Clock,
  ) {
    super();
  }

  async work(task: DeliveryTask, { signal }: JobAttempt): Promise<void> {
    const { tenantId } = requireContext();
    const row = await this.rows.findOneBy({ tenantId, id: task.deliveryId });
    // Delivered by a try whose end was not heard of, sent again since, or forgotten.
    if (row?.status !== 'pending' || row.round !== task.round) return;
    const webhook = await this.events.load(`webhook-${row.webhookId}`, webhookDecider);
    if (webhook.status !== 'active' || webhook.secret === null) {
      await this.end(task, 'cancelled');
      return;
    }
    const { url, secret } = webhook;
    const at = this.clock.now();
    const started = performance.now();
    const posted = await this.sender.send({ url, secret, id: `msg_${row.id}`, body: row.payload, at }, signal);
    await this.note(task, {
      at: at.toISOString(),
      durationMs: Math.round(performance.now() - started),
      status: posted.status,
      error: posted.error,
      responseExcerpt: posted.excerpt,
    });
    if (posted.error !== null) throw new NotDelivered(`Webhook ${row.webhookId}: ${posted.error}`);
    await this.end(task, 'succeeded');
  }

  override giveUp(task: DeliveryTask): Promise<void> {
    return this.end(task, 'failed');
  }

  private get rows() {
    return this.database.dataSource.getRepository(DeliveryRow);
  }

  private async note({ deliveryId }: DeliveryTask, attempt: DeliveryAttempt): Promise<void> {
    await this.database.pool.query(
      `UPDATE webhook_deliveries SET attempts = (
         SELECT coalesce(jsonb_agg(a ORDER BY n), '[]') FROM (
           SELECT a, n FROM jsonb_array_elements(attempts || $3::jsonb) WITH ORDINALITY AS t(a, n) ORDER BY n DESC LIMIT ${KEPT}) kept)
       WHERE tenant_id = $1 AND id = $2`,
      [requireContext().tenantId, deliveryId, JSON.stringify([attempt])],
    );
  }

  /** Only while it is of the same round: who has it sent again must not be told of the end of before. */
  private async end({ deliveryId: id, round }: DeliveryTask, status: DeliveryStatus): Promise<void> {
    await this.rows.update({ tenantId: requireContext().tenantId, id, round, status: 'pending' }, { status });
  }
}
