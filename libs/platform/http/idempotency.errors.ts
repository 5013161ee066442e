import { DomainError } from '#kernel';

/** The key was used for another request. */
export class IdempotencyKeyReused extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'idempotency-key-reused';
}

/** The first request with this key has not been answered yet. */
export class RequestInProgress extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'request-in-progress';
}

export class InvalidIdempotencyKey extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid-idempotency-key';
}
