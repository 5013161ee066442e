import { registerEvents } from '#kernel';
import type { ProjectionEvent, SubjectEvent } from './events.ts';

const failure = {
  projection: 'document-views',
  failureId: '6d2d1f0c-9e55-4c0f-b0f7-0d6f7a4e2f6b',
  eventId: '5b0c9c0a-6f0e-4a3e-9c39-6f5f0d1a7c21',
};

export const projectionEvents = registerEvents<ProjectionEvent>()({
  ProjectionFailureRetried: {
    version: 1,
    example: { ...failure, handled: 3, waiting: 1, error: 'Error: the column is missing' },
  },
  ProjectionFailureDiscarded: { version: 1, example: { ...failure, reason: 'Written by a faulty import.' } },
  ProjectionRebuildRequested: { version: 1, example: { projection: 'document-views', build: 2, version: 1 } },
  ProjectionRolledBack: { version: 1, example: { projection: 'document-views', build: 1 } },
  ProjectionSeenAsOf: { version: 1, example: { projection: 'document-views', position: 4711, schema: 'audit_2026' } },
  ProjectionPaused: { version: 1, example: { projection: 'document-views' } },
  ProjectionResumed: { version: 1, example: { projection: 'document-views' } },
});

export const subjectEvents = registerEvents<SubjectEvent>()({
  SubjectErased: { version: 1, example: { subjectId: 'u-4711', reason: 'Asked for it under Article 17 GDPR.' } },
});
