import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { IdempotencyKeyReused, RequestInProgress } from './idempotency.errors.ts';

export interface KeptAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly body: unknown;
}

interface KeyRow {
  readonly fingerprint: string;
  readonly status: number | null;
  readonly location: string | null;
  readonly body: unknown;
}

/** The first answer to each key, per tenant. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly database: Database) {}

  /**
   * Takes the key for a request, or answers what the first request with it was answered. A key is free again after a day,
   * and after two minutes when the process that took it died before it answered.
   * Throws `IdempotencyKeyReused` or `RequestInProgress`.
   */
  async take(tenantId: string, key: string, fingerprint: string): Promise<KeptAnswer | undefined> {
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO idempotency_keys AS k (tenant_id, key, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, key) DO UPDATE SET fingerprint = $3, created_at = now(), status = NULL, location = NULL, body = NULL
       WHERE k.created_at < now() - interval '24 hours' OR (k.status IS NULL AND k.created_at < now() - interval '2 minutes')`,
      [tenantId, key, fingerprint],
    );
    if (rowCount === 1) return undefined;
    const { rows } = await this.database.pool.query<KeyRow>(
      'SELECT fingerprint, status, location, body FROM idempotency_keys WHERE tenant_id = $1 AND key = $2',
      [tenantId, key],
    );
    const [row] = rows;
    if (row && row.fingerprint !== fingerprint)
      throw new IdempotencyKeyReused('This Idempotency-Key was used for another request.');
    if (!row || row.status === null)
      throw new RequestInProgress('The first request with this Idempotency-Key is still being answered.');
    return { status: row.status, location: row.location, body: row.body };
  }

  async keep(tenantId: string, key: string, { status, location, body }: KeptAnswer): Promise<void> {
    await this.database.pool.query(
      'UPDATE idempotency_keys SET status = $3, location = $4, body = $5 WHERE tenant_id = $1 AND key = $2',
      [tenantId, key, status, location, JSON.stringify(body ?? null)],
    );
  }

  /** The request failed: the client may try again with the same key. */
  async release(tenantId: string, key: string): Promise<void> {
    await this.database.pool.query(
      'DELETE FROM idempotency_keys WHERE tenant_id = $1 AND key = $2 AND status IS NULL',
      [tenantId, key],
    );
  }
}
