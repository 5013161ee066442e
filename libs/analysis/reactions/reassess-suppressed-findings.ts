import { reaction } from '#platform';
import type { SuppressionEvent, SuppressionTarget } from '../events.ts';
import { reassessQueue } from '../queue.ts';

const reassess = ({ position, data }: { position: bigint; data: SuppressionTarget }) =>
  reassessQueue({ documentId: data.documentId, ruleId: data.ruleId, position: String(position) });

export const reassessSuppressedFindings = reaction<SuppressionEvent>()({
  name: 'reassess-suppressed-findings',
  on: { FindingsSuppressed: reassess, SuppressionLifted: reassess, SuppressionExpired: reassess },
});
