import { reaction } from '#platform';
import type { SubjectEvent } from '#platform/events';
import { EraseAccessTraces } from '../commands/erase-access-traces.ts';

export const eraseAccessTraces = reaction<SubjectEvent>()({
  name: 'erase-access-traces',
  on: { SubjectErased: ({ data: { subjectId } }) => new EraseAccessTraces(subjectId) },
});
