import { queue } from '#platform';

/** Conversions: a file may take 18 s, and a worker that dies is noticed by its missing heartbeat, not by this limit. */
export const convertQueue = queue<{ documentId: string; sha256: string; filename: string; format: string }>('convert', {
  expireInSeconds: 120,
  retryLimit: 5,
  concurrency: 2,
});
