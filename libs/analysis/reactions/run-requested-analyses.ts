import { reaction } from '#platform';
import type { AnalysisEvent } from '../events.ts';
import { analyseQueue } from '../queue.ts';

export const runRequestedAnalyses = reaction<AnalysisEvent>()({
  name: 'run-requested-analyses',
  on: {
    AnalysisRequested: ({ data: { analysisId, sha256, blocksSha256, wordsSha256 } }) =>
      analyseQueue({ analysisId, sha256, blocksSha256, wordsSha256 }),
  },
});
