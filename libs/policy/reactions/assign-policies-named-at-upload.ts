import type { DocumentEvent } from '#documents/events';
import { reaction } from '#platform';
import { AssignPolicyRepository } from '../commands/assign-policy-repository.ts';

export const assignPoliciesNamedAtUpload = reaction<DocumentEvent>()({
  name: 'assign-policies-named-at-upload',
  on: {
    DocumentUploaded: ({ data: { documentId, policyRepositoryId } }) =>
      policyRepositoryId === null ? undefined : new AssignPolicyRepository(documentId, policyRepositoryId),
  },
});
