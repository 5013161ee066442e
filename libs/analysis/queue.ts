import { queue } from '#platform';

export const analyseQueue = queue<{
  analysisId: string;
  sha256: string;
  blocksSha256: string;
  wordsSha256: string | null;
}>('analyse', {
  expireInSeconds: 120,
  retryLimit: 5,
  concurrency: 2,
});
