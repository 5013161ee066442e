import { DomainError } from '#kernel';

export class FileRequired extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'file-required';
}

export class OneFileOnly extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'one-file-only';
}

/** The form ends before its last part does. */
export class IncompleteUpload extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'incomplete-upload';
}

export class EmptyFile extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'empty-file';
}

export class FileTooLarge extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'file-too-large';
}

export class UnsupportedFormat extends DomainError {
  readonly kind = 'unsupported';
  readonly code = 'unsupported-format';
}

export class ContentDoesNotMatchName extends DomainError {
  readonly kind = 'unsupported';
  readonly code = 'content-does-not-match-name';
}

/** The refusal for what a look at the bytes found. */
export const refusalOf = ({ code, message }: { code: string; message: string }): DomainError => {
  if (code === 'empty-file') return new EmptyFile(message);
  return code === 'unsupported-format' ? new UnsupportedFormat(message) : new ContentDoesNotMatchName(message);
};
