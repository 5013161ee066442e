import type { Assessed, SuppressionTarget } from '../events.ts';

/** A suppression in force. */
export interface InForce extends SuppressionTarget {
  readonly suppressionId: string;
}

/** The narrowest first: it is the one that a reader would lift. */
const SCOPES = ['finding', 'rule-in-document', 'rule'] as const;

const hides = (
  { scope, documentId, findingId, ruleId }: SuppressionTarget,
  finding: { readonly id: string; readonly ruleId: string },
  ofDocument: string,
): boolean => {
  switch (scope) {
    case 'finding':
      return documentId === ofDocument && findingId === finding.id;
    case 'rule-in-document':
      return documentId === ofDocument && ruleId === finding.ruleId;
    case 'rule':
      return ruleId === finding.ruleId;
  }
};

/** Which of a document's findings are not shown, and by which suppression; in the order of the findings. */
export const suppressedFindings = (
  documentId: string,
  findings: readonly { readonly id: string; readonly ruleId: string }[],
  inForce: readonly InForce[],
): Assessed['suppressed'] => {
  const narrowest = inForce.toSorted((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope));
  return findings.flatMap((finding) => {
    const by = narrowest.find((suppression) => hides(suppression, finding, documentId));
    return by ? [{ findingId: finding.id, suppressionId: by.suppressionId }] : [];
  });
};
