import type { ConversionFailureCode } from './document.ts';

/** A conversion that ended without a document. The message is for the reader of the document, not for a developer. */
export class ConversionFailure extends Error {
  readonly code: ConversionFailureCode;
  /** True when the same file may pass on another try: the machine was busy, or the process was killed from outside. */
  readonly retryable: boolean;

  constructor(code: ConversionFailureCode, message: string, retryable = false, cause?: unknown) {
    super(message, { cause });
    this.name = 'ConversionFailure';
    this.code = code;
    this.retryable = retryable;
  }
}
