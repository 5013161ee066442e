import { ActorView } from './audit.view.ts';

/** A request that was noted: a write, something that was denied, or an export of the audit trail. */
export class AccessView {
  readonly id!: string;
  readonly at!: string;
  readonly outcome!: 'allowed' | 'denied';
  /** How it was answered. */
  readonly status!: number;
  readonly actor!: ActorView | null;
  readonly method!: string;
  /** Without the query. */
  readonly path!: string;
  /** The route's pattern. */
  readonly route!: string;
  readonly documentId!: string | null;
  readonly correlationId!: string;
  /** Null when the person was erased. */
  readonly ip!: string | null;
  readonly userAgent!: string | null;
}

export class AccessPageView {
  readonly items!: AccessView[];
  readonly nextCursor!: string | null;
}
