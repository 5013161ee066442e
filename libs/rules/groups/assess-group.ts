import { crossConflicts, type CrossConflict } from './cross-conflicts.ts';
import { crossReferences, type CrossReference } from './cross-references.ts';
import type { GroupMember } from './group-member.ts';

/** How complete several documents are as one specification. */
export interface GroupAssessment {
  readonly status: 'complete' | 'incomplete';
  /** 0–100: up to 60 for references that are satisfied, up to 40 for the absence of conflicts. */
  readonly score: number;
  readonly references: readonly CrossReference[];
  /** Documents that the members refer to and that are not among them, each once. */
  readonly missingDocuments: readonly MissingDocument[];
  readonly conflicts: readonly CrossConflict[];
  readonly explanation: string;
}

export interface MissingDocument {
  readonly name: string;
  readonly citedBy: readonly Pick<CrossReference, 'documentId' | 'quote' | 'start' | 'end'>[];
}

const FOR_REFERENCES = 60;
const FOR_AGREEMENT = 40;
/** Taken off for each conflict. */
const PER_CONFLICT = 8;

/**
 * Reads documents as one specification: which references between them lead somewhere, which documents are missing, and
 * what two of them define differently. Pure: the same documents give the same answer in any process.
 */
export const assessGroup = (members: readonly GroupMember[]): GroupAssessment => {
  const references = crossReferences(members);
  const conflicts = crossConflicts(members);
  const missing = references.filter(({ status }) => status === 'document-missing');
  const missingDocuments = [...Map.groupBy(missing, ({ name }) => name.toLowerCase()).values()].map((cited) => ({
    name: cited[0]?.name ?? '',
    citedBy: cited.map(({ documentId, quote, start, end }) => ({ documentId, quote, start, end })),
  }));
  const open = references.filter(({ status }) => status !== 'resolved').length;
  const share = references.length === 0 ? 1 : 1 - open / references.length;
  const score = FOR_REFERENCES * share + Math.max(0, FOR_AGREEMENT - PER_CONFLICT * conflicts.length);
  return {
    status: open === 0 && conflicts.length === 0 ? 'complete' : 'incomplete',
    score: Math.round(score),
    references,
    missingDocuments,
    conflicts,
    explanation: `${references.length - open} of ${references.length} references to other documents lead somewhere; ${conflicts.length} names are defined differently.`,
  };
};
