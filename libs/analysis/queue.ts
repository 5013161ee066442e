import { queue } from '#platform';

export const analyseQueue = queue<{ analysisId: string; sha256: string; blocksSha256: string }>('analyse', {
  expireInSeconds: 120,
  retryLimit: 5,
  concurrency: 2,
});
