import type { DeliveryRow } from '../delivery-row.ts';
import type { DeliveryView } from '../webhook.view.ts';

/** A row as clients see it. */
export const toDeliveryView = (row: DeliveryRow): DeliveryView => ({
  id: row.id,
  webhookId: row.webhookId,
  type: row.type,
  status: row.status,
  payload: row.payload,
  createdAt: row.createdAt.toISOString(),
  attempts: [...row.attempts],
});
