import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { OperatorFault } from '../configuration/operator-fault.ts';
import { Wrapping, type Subject } from './personal-wrapping.ts';

/** Within this time an erasure is known to readers even when word of it did not come through. */
const TRUSTED_MS = 60_000;
const MAX_SUBJECTS = 10_000;

/** What a process remembers of a subject: its key, or that it was erased. All of it is forgotten together. */
export interface SubjectKey {
  readonly key: KeyObject | undefined;
  /** Names that were sealed and opened lately: the same person acts again and again. */
  readonly sealed: Map<string, string>;
  readonly opened: Map<string, string>;
  checkedAt: number;
}

interface KeyRow {
  readonly tenant_id: string;
  readonly subject_id: string;
  readonly wrapped_key: Buffer | null;
  readonly key_version: number;
}

const idOf = ({ tenantId, subjectId }: Subject): string => `${tenantId.length}:${tenantId}${subjectId}`;

/** The keys that personal data is encrypted with, one a subject, in `subject_keys` and for a while in memory. */
export class PersonalKeys {
  private readonly known = new Map<string, SubjectKey>();
  private readonly making = new Map<string, Promise<SubjectKey>>();
  private wrapping: Wrapping | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly secret: () => string,
  ) {}

  /** The key to write with, made on first use; without a key the subject was erased. */
  async forWriting(subject: Subject): Promise<SubjectKey> {
    const id = idOf(subject);
    const known = this.known.get(id);
    if (known) return known;
    let making = this.making.get(id);
    if (!making) {
      making = this.make(subject).finally(() => this.making.delete(id));
      this.making.set(id, making);
    }
    return making;
  }

  /** What is known now, after `load`; undefined for a subject that has no key. */
  get(subject: Subject): SubjectKey | undefined {
    return this.known.get(idOf(subject));
  }

  /** Whether the subject was erased, as far as is known now, after `load`. */
  isErased(subject: Subject): boolean {
    const known = this.get(subject);
    return known !== undefined && known.key === undefined;
  }

  /** Has `get` answer for these subjects: looks up the ones that are not known, or not lately enough. */
  async load(subjects: readonly Subject[]): Promise<void> {
    const now = performance.now();
    const stale = new Map<string, Subject>();
    for (const subject of subjects) {
      const id = idOf(subject);
      const known = this.known.get(id);
      if (!known || now - known.checkedAt > TRUSTED_MS) stale.set(id, subject);
    }
    if (stale.size === 0) return;
    const { rows } = await this.pool.query<KeyRow>(
      `SELECT k.tenant_id, k.subject_id, k.wrapped_key, k.key_version
       FROM subject_keys k JOIN unnest($1::text[], $2::text[]) AS s(tenant_id, subject_id) USING (tenant_id, subject_id)`,
      [[...stale.values()].map(({ tenantId }) => tenantId), [...stale.values()].map(({ subjectId }) => subjectId)],
    );
    for (const row of rows) this.remember({ tenantId: row.tenant_id, subjectId: row.subject_id }, row);
  }

  /** The subject was erased, here or elsewhere: nothing of it stays in this process. */
  forget(subject: Subject): void {
    this.known.delete(idOf(subject));
  }

  /** Drops a subject's key in the caller's transaction. False when there is none. Call `forget` after the commit. */
  async erase({ tenantId, subjectId }: Subject, client: PoolClient): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE subject_keys SET wrapped_key = NULL, erased_at = now()
       WHERE tenant_id = $1 AND subject_id = $2 AND erased_at IS NULL`,
      [tenantId, subjectId],
    );
    return rowCount === 1;
  }

  /** Throws when there are keys that `SECRET_KEY` does not open: before anything is written with another one. */
  async check(): Promise<void> {
    const { rows } = await this.pool.query(
      'SELECT FROM subject_keys WHERE wrapped_key IS NOT NULL AND key_version <> $1 LIMIT 1',
      [this.lock().version],
    );
    if (rows.length > 0)
      throw new OperatorFault(
        'Personal data in this database is locked with another SECRET_KEY: set that one, or change it with `npm run rotate-secret`.',
      );
  }

  /** The secret is read when it is first needed: tools that only look at the application's shape have none. */
  private lock(): Wrapping {
    return (this.wrapping ??= new Wrapping(this.secret()));
  }

  private async make(subject: Subject): Promise<SubjectKey> {
    const wrapping = this.lock();
    const wrapped = wrapping.wrap(subject, randomBytes(32));
    for (;;) {
      const { rows } = await this.pool.query<KeyRow>(
        `WITH made AS (
           INSERT INTO subject_keys (tenant_id, subject_id, wrapped_key, key_version) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING wrapped_key, key_version)
         SELECT wrapped_key, key_version FROM made
         UNION ALL SELECT wrapped_key, key_version FROM subject_keys WHERE tenant_id = $1 AND subject_id = $2`,
        [subject.tenantId, subject.subjectId, wrapped, wrapping.version],
      );
      const [row] = rows;
      // No row: another process made it at this moment, and this statement is too old to see it.
      if (row) return this.remember(subject, row);
    }
  }

  private remember(subject: Subject, row: Pick<KeyRow, 'wrapped_key' | 'key_version'>): SubjectKey {
    const id = idOf(subject);
    const before = this.known.get(id);
    if (before && (before.key === undefined) === (row.wrapped_key === null)) {
      before.checkedAt = performance.now();
      return before;
    }
    const key = row.wrapped_key ? createSecretKey(this.unwrap(subject, row.wrapped_key, row.key_version)) : undefined;
    const fresh = { key, sealed: new Map(), opened: new Map(), checkedAt: performance.now() };
    this.known.set(id, fresh);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MAX_SUBJECTS) break;
      this.known.delete(oldest);
    }
    return fresh;
  }

  private unwrap(subject: Subject, wrapped: Buffer, version: number): Buffer {
    const wrapping = this.lock();
    if (version !== wrapping.version)
      throw new OperatorFault('Personal data was written with another SECRET_KEY than this process has.');
    return wrapping.unwrap(subject, wrapped);
  }
}
