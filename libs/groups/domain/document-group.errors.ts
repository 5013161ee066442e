import { DomainError } from '#kernel';

export class DocumentGroupNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'document-group-not-found';
}

/** The document is not a member of the group. */
export class NotInGroup extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not-in-group';
}

/** The group is not in the state that the client has seen. */
export class DocumentGroupChangedMeanwhile extends DomainError {
  readonly kind = 'precondition';
  readonly code = 'precondition-failed';
}

export class GroupIsFull extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'group-full';
}

/** A document that was withdrawn cannot become a member. */
export class MemberIsWithdrawn extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'document-withdrawn';
}

/** Reading the documents of a group took too long or too much memory and was stopped. */
export class GroupTooComplex extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'too-complex';
}
