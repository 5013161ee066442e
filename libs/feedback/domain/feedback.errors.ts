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
