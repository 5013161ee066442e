import type { EntityManager } from 'typeorm';
import { requireContext } from '#platform';
import { WebhookNotFound } from '../domain/webhook.errors.ts';
import { WebhookRow } from '../projections/webhooks.ts';

/** The webhook of the current tenant. Throws `WebhookNotFound`. */
export const findWebhook = async (rows: EntityManager, id: string): Promise<WebhookRow> => {
  const row = await rows.findOneBy(WebhookRow, { tenantId: requireContext().tenantId, id });
  if (!row) throw new WebhookNotFound(`There is no webhook ${id}.`);
  return row;
};
