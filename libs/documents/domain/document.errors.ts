import { DomainError } from '#kernel';

export class DocumentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'document-not-found';
}

export class VersionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'version-not-found';
}

export class PictureNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'picture-not-found';
}

export class DocumentIsWithdrawn extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'document-withdrawn';
}

/** The document is not in the state that the client has seen. */
export class DocumentChanged extends DomainError {
  readonly kind = 'precondition';
  readonly code = 'precondition-failed';
}

export class NotConverted extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-converted';
}

/** The edit was made for a version that is no longer the latest. */
export class StaleVersion extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'stale-version';
}

/** The text at the edit's span is not the text that the edit quotes. */
export class EditDoesNotFit extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'edit-does-not-fit';
}
