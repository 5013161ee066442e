import { queue } from '#platform';

/** Conversions: most take well under a second, a scan up to two minutes. A worker that dies is noticed by its missing heartbeat. */
export const convertQueue = queue<{ documentId: string; sha256: string; filename: string; format: string }>('convert', {
  expireInSeconds: 240,
  retryLimit: 5,
  concurrency: 2,
});
