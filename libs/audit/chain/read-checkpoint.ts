import type { SignedCheckpoint } from './audit-checkpoint.ts';
import { CheckpointUnreadable } from './chain.errors.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (given: string): unknown => {
  try {
    return JSON.parse(Buffer.from(given, 'base64url').toString());
  } catch {
    throw new CheckpointUnreadable('The checkpoint is not JSON in base64url.');
  }
};

/** A kept checkpoint, its JSON in base64url. Throws `CheckpointUnreadable`. */
export const readCheckpoint = (given: string): SignedCheckpoint => {
  const value = parsed(given);
  if (!isObject(value)) throw new CheckpointUnreadable('The checkpoint is no JSON object.');
  const text = (member: string): string => {
    const found = value[member];
    if (typeof found !== 'string') throw new CheckpointUnreadable(`The checkpoint has no ${member}.`);
    return found;
  };
  const count = (member: string): number => {
    const found = value[member];
    if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 0)
      throw new CheckpointUnreadable(`The checkpoint has no ${member}.`);
    return found;
  };
  return {
    tenantId: text('tenantId'),
    position: count('position'),
    events: count('events'),
    head: text('head'),
    issuedAt: text('issuedAt'),
    algorithm: 'Ed25519',
    publicKey: text('publicKey'),
    signature: text('signature'),
  };
};
