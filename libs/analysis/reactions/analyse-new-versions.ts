import type { DocumentEvent } from '#documents/events';
import { digest } from '#kernel';
import { reaction } from '#platform';
import { RequestAnalysis } from '../commands/request-analysis.ts';

export const analyseNewVersions = reaction<DocumentEvent>()({
  name: 'analyse-new-versions',
  on: {
    VersionCreated: ({ eventId, data: { documentId, number, sha256, blocksSha256, wordsSha256, analyse } }) =>
      analyse
        ? new RequestAnalysis({
            // From the event, so that reacting twice asks for one analysis.
            analysisId: digest('analysis', eventId),
            documentId,
            version: number,
            adviser: 'none',
            sha256,
            blocksSha256,
            wordsSha256,
          })
        : undefined,
  },
});
