import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database, requireContext } from '#platform';
import { DeliveryRow } from '../delivery-row.ts';
import { DeliveryNotFound } from '../domain/webhook.errors.ts';
import type { DeliveryView } from '../webhook.view.ts';
import { findWebhook } from './find-webhook.ts';
import { toDeliveryView } from './to-delivery-view.ts';

/** Refused with `webhook-not-found` or `delivery-not-found`. */
export class GetDelivery extends Query<DeliveryView> {
  constructor(
    readonly webhookId: string,
    readonly deliveryId: string,
  ) {
    super();
  }
}

@QueryHandler(GetDelivery)
export class GetDeliveryHandler implements IQueryHandler<GetDelivery> {
  constructor(private readonly database: Database) {}

  async execute({ webhookId, deliveryId: id }: GetDelivery): Promise<DeliveryView> {
    const { tenantId } = requireContext();
    const row = await this.database.read(async (rows) => {
      await findWebhook(rows, webhookId);
      return rows.findOneBy(DeliveryRow, { tenantId, id, webhookId });
    });
    if (!row) throw new DeliveryNotFound(`There is no delivery ${id} of this webhook.`);
    return toDeliveryView(row);
  }
}
