import { queue } from '#platform';

export interface ExportTask {
  readonly exportId: string;
  /** Place of the request in the log: the audit extract ends there. */
  readonly position: string;
  readonly requestedAt: string;
  readonly requestedBy: string;
}

export const exportQueue = queue<ExportTask>('export', { expireInSeconds: 180, retryLimit: 5, concurrency: 1 });
