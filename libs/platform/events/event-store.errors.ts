import { DomainError } from '#kernel';

/** Somebody else changed the stream in between: read again and decide again. */
export class ConcurrencyConflict extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'concurrency-conflict';
}
