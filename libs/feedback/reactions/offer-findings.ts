import type { AnalysisEvent } from '#analysis/events';
import { reaction } from '#platform';
import { OfferFeedback } from '../commands/offer-feedback.ts';

export const offerFindings = reaction<AnalysisEvent>()({
  name: 'offer-findings',
  on: {
    AnalysisCompleted: ({ data: { documentId, version, analysisId, findingsSha256 } }) =>
      new OfferFeedback(documentId, version, analysisId, findingsSha256),
  },
});
