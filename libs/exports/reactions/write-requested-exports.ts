import { reaction } from '#platform';
import type { ExportEvent } from '../events.ts';
import { exportQueue } from '../queue.ts';

export const writeRequestedExports = reaction<ExportEvent>()({
  name: 'write-requested-exports',
  on: {
    ExportRequested: ({ position, recordedAt, metadata, data: { exportId } }) =>
      exportQueue({
        exportId,
        position: String(position),
        requestedAt: recordedAt.toISOString(),
        requestedBy: metadata.actorName,
      }),
  },
});
