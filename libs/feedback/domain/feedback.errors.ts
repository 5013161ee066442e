import { DomainError } from '#kernel';

export class FeedbackNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'feedback-not-found';
}

/** The item was decided or superseded before. */
export class AlreadyDecided extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-decided';
}

/** The item was offered for a version that is no longer the latest. */
export class StaleFeedback extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'stale-version';
}

/** The text that the item is about cannot be found in the version that it is decided for. */
export class OrphanedFeedback extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'orphaned';
}

/** There is nothing to undo. */
export class NotDecided extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-decided';
}

/** What the decision put into the text has been changed since. */
export class UndoDoesNotFit extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'edit-does-not-fit';
}

/** The latest version has the item, but its finding is suppressed or has gone with another analysis. */
export class NotOffered extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-offered';
}

/** There is nothing to accept: the finding proposes no text. */
export class NoSuggestion extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'no-suggestion';
}

export class ReasonRequired extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'reason-required';
}

/** Items are decided together only when they are of one rule and one severity. */
export class MixedBatch extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'mixed-batch';
}

/** Who wrote the document does not decide on it. */
export class FourEyes extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'four-eyes';
}
