import { DomainError } from '#kernel';

export class PolicyRepositoryNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'policy-repository-not-found';
}

export class RepositoryVersionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'policy-repository-version-not-found';
}

export class PolicyNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'policy-not-found';
}

export class DocumentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'document-not-found';
}

export class DocumentVersionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'version-not-found';
}

export class WaiverNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'waiver-not-found';
}

export class NoPolicyRepository extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'no-policy-repository';
}

export class AlreadyWaived extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-waived';
}

export class ExpiryPassed extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'expiry-passed';
}

export class DocumentIsWithdrawn extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'document-withdrawn';
}

export class PolicyRepositoryAlreadyExists extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'policy-repository-already-exists';
}

export class PolicyRepositoryIsRetired extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'policy-repository-retired';
}

export class PolicyNameTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'policy-name-taken';
}

/** The client changed what it had read in an earlier version (If-Match). */
export class PolicyRepositoryChanged extends DomainError {
  readonly kind = 'precondition';
  readonly code = 'precondition-failed';
}

/** The regular expression is broken, too large, or not matched in linear time. */
export class InvalidPattern extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'invalid-pattern';
}

export class InvalidPolicy extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'invalid-policy';
}

export class UnknownTemplate extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'unknown-template';
}

/** A posted repository is not one; `errors` names every fault with its line. */
export class InvalidRepositoryFile extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'invalid-policy-repository';
}
