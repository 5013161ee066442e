import type { SemanticIr } from '#semantics';

/** A document of a group, with what it means. */
export interface GroupMember {
  readonly documentId: string;
  readonly title: string;
  readonly ir: SemanticIr;
}
