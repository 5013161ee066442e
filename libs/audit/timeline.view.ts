import { ActorView } from './audit.view.ts';

/** A step in a document's history. */
export class TimelineItemView {
  readonly at!: string;
  readonly kind!:
    'upload' | 'conversion' | 'version' | 'analysis' | 'decision' | 'comment' | 'compliance' | 'details' | 'group';
  /** What happened, in a sentence. */
  readonly summary!: string;
  /** Event type, e.g. `VersionCreated`. */
  readonly type!: string;
  readonly actor!: ActorView;
  /** The version that it is about or led to. */
  readonly version!: number | null;
  readonly feedbackId!: string | null;
  /** Place in the log; later events have higher positions. */
  readonly position!: number;
}

export class TimelineView {
  readonly items!: TimelineItemView[];
  readonly nextCursor!: string | null;
}
