import { DomainError } from '#kernel';

export class SuppressionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'suppression-not-found';
}

/** What is to be suppressed is suppressed already; `suppressionId` says by which. */
export class AlreadySuppressed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-suppressed';
}

/** The client ended what it had read in an earlier version (If-Match). */
export class SuppressionChanged extends DomainError {
  readonly kind = 'precondition';
  readonly code = 'precondition-failed';
}

/** The members do not make a target: each scope needs its own, and no others. */
export class InvalidSuppression extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'invalid-suppression';
}

export class SuppressionReasonRequired extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'reason-required';
}

export class ExpiryHasPassed extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'expiry-has-passed';
}

/** No analysed version of the document has a finding with this id. */
export class FindingNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'finding-not-found';
}
