import type { ChainFault } from './event-chain.ts';

/** Where a tenant's chain stood, signed. Keep it outside of this installation. */
export class AuditCheckpointView {
  readonly tenantId!: string;
  /** Of the last event that counts. */
  readonly position!: number;
  /** How many events count. */
  readonly events!: number;
  /** Head of the chain: SHA-256, 64 hexadecimal digits. */
  readonly head!: string;
  readonly issuedAt!: string;
  readonly algorithm!: 'Ed25519';
  /** SubjectPublicKeyInfo (DER) in base64. */
  readonly publicKey!: string;
  /** Over the lines that docs/audit.md names, in base64. */
  readonly signature!: string;
}

/** An event or link that is not what it was. */
export class ChainFaultView {
  readonly position!: number;
  /** Null when the event is gone. */
  readonly eventId!: string | null;
  /** Type of the event; null when it is gone. */
  readonly type!: string | null;
  /** `truncated` and `rewritten` are said of the position of the checkpoint that was given. */
  readonly fault!: ChainFault['fault'] | 'truncated' | 'rewritten';
}

/** Whether the log is what it was. */
export class AuditProofView {
  readonly status!: 'intact' | 'broken';
  /** Events that the chain covers. */
  readonly events!: number;
  /** Position of the last of them; 0 without any. */
  readonly position!: number;
  /** Events that are not covered yet: the chain follows the log by milliseconds. */
  readonly pending!: number;
  readonly checkedAt!: string;
  /** The first hundred, by position. */
  readonly faults!: ChainFaultView[];
  readonly faultCount!: number;
  /** Signed now, to be kept outside; null without events or when something is wrong. */
  readonly checkpoint!: AuditCheckpointView | null;
}
