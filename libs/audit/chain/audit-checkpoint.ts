/** Where a tenant's chain stood. Signed and kept elsewhere, it shows later whether the log before it is still the same. */
export interface AuditCheckpoint {
  readonly tenantId: string;
  /** Of the last event that counts. */
  readonly position: number;
  /** How many events count. */
  readonly events: number;
  /** Head of the chain, 64 hexadecimal digits. */
  readonly head: string;
  /** ISO 8601, UTC. */
  readonly issuedAt: string;
}

export interface SignedCheckpoint extends AuditCheckpoint {
  readonly algorithm: 'Ed25519';
  /** SubjectPublicKeyInfo (DER) in base64. */
  readonly publicKey: string;
  /** Over `signedText`, in base64. */
  readonly signature: string;
}

/** What is signed: lines in this order, each with its line feed, in UTF-8. */
export const signedText = ({ tenantId, position, events, head, issuedAt }: AuditCheckpoint): string =>
  ['docsense-audit-checkpoint/1', tenantId, position, events, head, issuedAt].map((line) => `${line}\n`).join('');
