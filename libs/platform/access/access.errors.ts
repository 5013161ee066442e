import { DomainError } from '#kernel';

export class NotPermitted extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'not-permitted';
}

/** The route does not say who may call it: a mistake of ours, and closed until it does. */
export class NoPermissionDeclared extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'no-permission-declared';
}
