import type { AnalysisEvent } from '#analysis/events';
import type { DocumentEvent } from '#documents/events';
import { reaction } from '#platform';
import { RequestComplianceCheck } from '../commands/request-compliance-check.ts';

/** A command, not a job: most documents have no policies, and then one read of an empty stream is all there is to do. */
export const checkAgainWhatIsNew = reaction<DocumentEvent | AnalysisEvent>()({
  name: 'check-again-what-is-new',
  on: {
    VersionCreated: ({ data: { documentId, number } }) => new RequestComplianceCheck(documentId, number),
    AnalysisCompleted: ({ data: { documentId, version } }) => new RequestComplianceCheck(documentId, version),
    AnalysisReassessed: ({ data: { documentId, version } }) => new RequestComplianceCheck(documentId, version),
  },
});
