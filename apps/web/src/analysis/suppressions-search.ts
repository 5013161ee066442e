import { given, oneOf, texts } from '../api/search.ts';

export const SUPPRESSION_STATUSES = ['active', 'lifted', 'expired'] as const;
export const SUPPRESSION_SCOPES = ['finding', 'rule-in-document', 'rule'] as const;

/** What the address of the suppressions may say. */
export const readSuppressionsSearch = (search: Readonly<Record<string, unknown>>) => ({
  ...texts(search, 'rule', 'documentId'),
  ...given({
    status: oneOf(SUPPRESSION_STATUSES, search['status']),
    scope: oneOf(SUPPRESSION_SCOPES, search['scope']),
  }),
});
