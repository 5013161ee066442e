import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';
import { signedText, type AuditCheckpoint, type SignedCheckpoint } from './audit-checkpoint.ts';

/** What RFC 8410 puts before the 32 bytes of a private Ed25519 key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs checkpoints with an Ed25519 key derived from `SECRET_KEY` (HKDF-SHA-256), so that only its public half need be known to verify. */
export class AuditSigner {
  /** SubjectPublicKeyInfo (DER) in base64. */
  readonly publicKey: string;
  private readonly key: KeyObject;

  constructor(secret: string) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', 'docsense/audit-checkpoints', 32));
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.key).export({ format: 'der', type: 'spki' }).toString('base64');
  }

  sign(checkpoint: AuditCheckpoint): SignedCheckpoint {
    const signature = sign(null, Buffer.from(signedText(checkpoint)), this.key).toString('base64');
    return { ...checkpoint, algorithm: 'Ed25519', publicKey: this.publicKey, signature };
  }

  /** Whether this key signed it; the key that a checkpoint names does not count. */
  signed(checkpoint: SignedCheckpoint): boolean {
    const text = Buffer.from(signedText(checkpoint));
    return verify(null, text, createPublicKey(this.key), Buffer.from(checkpoint.signature, 'base64'));
  }
}
