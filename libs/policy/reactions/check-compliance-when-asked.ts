import { reaction } from '#platform';
import type { ComplianceEvent, PolicyRepositoryEvent } from '../events.ts';
import { policiesQueue } from '../queue.ts';

const checkAll = ({ position, data: { repositoryId } }: { position: bigint; data: { repositoryId: string } }) =>
  policiesQueue({ repositoryId, position: String(position) });

const checkOne = ({ position, data: { documentId } }: { position: bigint; data: { documentId: string } }) =>
  policiesQueue({ documentId, position: String(position) });

export const checkComplianceWhenAsked = reaction<ComplianceEvent | PolicyRepositoryEvent>()({
  name: 'check-compliance-when-asked',
  on: {
    PolicyRepositoryAssigned: checkOne,
    ComplianceCheckRequested: checkOne,
    PolicyAdded: checkAll,
    PolicyChanged: checkAll,
    PolicyRetired: checkAll,
  },
});
