import type { AnalysisEvent, Assessed } from '#analysis/events';
import { reaction } from '#platform';
import { OfferFeedback } from '../commands/offer-feedback.ts';

/** Only what is open: a suppressed finding waits for no decision. */
const offer = ({ documentId, version, analysisId, openFindingsSha256 }: About & Pick<Assessed, 'openFindingsSha256'>) =>
  new OfferFeedback(documentId, version, analysisId, openFindingsSha256);

interface About {
  readonly documentId: string;
  readonly version: number;
  readonly analysisId: string;
}

export const offerFindings = reaction<AnalysisEvent>()({
  name: 'offer-findings',
  on: {
    AnalysisCompleted: ({ data }) => offer(data),
    AnalysisReassessed: ({ data }) => offer(data),
  },
});
