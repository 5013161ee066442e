import type { Pool } from 'pg';
import { Wrapping } from './personal-wrapping.ts';

export interface Rotated {
  /** Keys that are locked with the new secret now and were not before. */
  readonly rotated: number;
  /** Keys that were already. */
  readonly alreadyDone: number;
}

interface KeyRow {
  readonly tenant_id: string;
  readonly subject_id: string;
  readonly wrapped_key: Buffer;
  readonly key_version: number;
}

/**
 * Locks the keys of all subjects with another `SECRET_KEY`, in one transaction: all or none. Events stay as they are. Writers
 * with the old secret wait, and fail from then on; what they managed to add before they were replaced, a second run takes along.
 * Rejects when a key was locked with neither of the two.
 */
export const rotateSecret = async (pool: Pool, from: string, to: string): Promise<Rotated> => {
  const [old, next] = [new Wrapping(from), new Wrapping(to)];
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE subject_keys IN EXCLUSIVE MODE');
    const { rows } = await client.query<KeyRow>(
      'SELECT tenant_id, subject_id, wrapped_key, key_version FROM subject_keys WHERE wrapped_key IS NOT NULL',
    );
    const todo = rows.filter(({ key_version }) => key_version !== next.version);
    const strangers = todo.filter(({ key_version }) => key_version !== old.version).length;
    if (strangers > 0) throw new Error(`${strangers} keys were locked with another secret than the one given as old.`);
    const wrapped = todo.map(({ tenant_id: tenantId, subject_id: subjectId, wrapped_key }) =>
      next.wrap({ tenantId, subjectId }, old.unwrap({ tenantId, subjectId }, wrapped_key)),
    );
    await client.query(
      `UPDATE subject_keys k SET wrapped_key = n.wrapped_key, key_version = $4
       FROM unnest($1::text[], $2::text[], $3::bytea[]) AS n(tenant_id, subject_id, wrapped_key)
       WHERE k.tenant_id = n.tenant_id AND k.subject_id = n.subject_id`,
      [todo.map((row) => row.tenant_id), todo.map((row) => row.subject_id), wrapped, next.version],
    );
    await client.query('COMMIT');
    return { rotated: todo.length, alreadyDone: rows.length - todo.length };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};
