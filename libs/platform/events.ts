import type { EventsOf } from '#kernel';

/** What operators do with projections and reactions; `projection` names the subscription. */
export type ProjectionEvent = EventsOf<{
  ProjectionFailureRetried: {
    projection: string;
    failureId: string;
    eventId: string;
    handled: number;
    waiting: number;
    error: string | null;
  };
  ProjectionFailureDiscarded: { projection: string; failureId: string; eventId: string; reason: string };
  ProjectionRebuildRequested: { projection: string; build: number; version: number };
  ProjectionRolledBack: { projection: string; build: number };
  /** Its tables were filled as of a position, in a schema beside. */
  ProjectionSeenAsOf: { projection: string; position: number; schema: string };
  ProjectionPaused: { projection: string };
  ProjectionResumed: { projection: string };
}>;

/** The key to somebody's personal data is gone: what was recorded of them cannot be read any more. */
export type SubjectEvent = EventsOf<{
  SubjectErased: { subjectId: string; reason: string };
}>;
