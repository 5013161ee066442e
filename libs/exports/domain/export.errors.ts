import { DomainError } from '#kernel';

export class ExportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'export-not-found';
}

/** The document has no version yet. */
export class NothingToExport extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-converted';
}

export class VersionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'version-not-found';
}

/** The format is made of findings, and the version was not looked at. */
export class VersionNotAnalysed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-analysed';
}

/** The format has no place for what was asked to come along. */
export class PartNotAvailable extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'include-not-available';
}

/** The file is not written yet. */
export class ExportNotReady extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'export-not-ready';
}

/** There is no file, and none will come. */
export class ExportHasFailed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'export-failed';
}

/** The file holds what this person may not see. */
export class ExportNotPermitted extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'not-permitted';
}
