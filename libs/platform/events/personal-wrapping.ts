import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { seal, unseal } from './personal-cipher.ts';

const derive = (secret: string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `docsense/subject-keys/${purpose}`, bytes));

/** Whose key it is. */
export interface Subject {
  readonly tenantId: string;
  readonly subjectId: string;
}

const contextOf = ({ tenantId, subjectId }: Subject) => ['subject-key', tenantId, subjectId];

/** Locks the keys of subjects with a key derived from `SECRET_KEY` (HKDF-SHA-256). */
export class Wrapping {
  /** Tells which secret a key was wrapped with, and nothing else about it: 31 bits, derived apart. */
  readonly version: number;
  private readonly key: KeyObject;

  constructor(secret: string) {
    this.key = createSecretKey(derive(secret, 'key', 32));
    this.version = derive(secret, 'version', 4).readUInt32BE() >>> 1;
  }

  wrap(subject: Subject, key: Uint8Array): Buffer {
    return seal(this.key, contextOf(subject), key);
  }

  /** Throws when the key was wrapped with another secret or for another subject. */
  unwrap(subject: Subject, wrapped: Uint8Array): Buffer {
    return unseal(this.key, contextOf(subject), wrapped);
  }
}
