import { DomainError } from '#kernel';

/** What was given is no checkpoint. */
export class CheckpointUnreadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'checkpoint-unreadable';
}

/** It was changed, belongs to another tenant or installation, or was signed before the secret was changed. */
export class CheckpointNotOurs extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'checkpoint-not-ours';
}
