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

/** Suppressions whose effect on findings is to be seen to. */
export interface ReassessTask {
  /** Null: every document in which the rule has findings. */
  readonly documentId: string | null;
  readonly ruleId: string | null;
  /** Position of the event that asked for it. */
  readonly position: string;
}

/** A rule may have findings in thousands of documents, and each takes some milliseconds. */
export const reassessQueue = queue<ReassessTask>('reassess', { expireInSeconds: 900, retryLimit: 10, concurrency: 1 });

/** Once a minute: a suppression ends within a minute of its expiry. */
export const expireSuppressionsQueue = queue<object>('expire-suppressions', {
  expireInSeconds: 55,
  retryLimit: 0,
  concurrency: 1,
  cron: '* * * * *',
});
