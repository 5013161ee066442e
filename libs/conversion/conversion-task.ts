import type { ConversionFailureCode, ConvertedDocument, Format } from './document.ts';

/** What a child is asked for: a file by its path (cheap) or by its bytes. */
export interface ConversionTask {
  readonly path?: string;
  readonly bytes?: Uint8Array;
  readonly format: Format;
  /** For messages only, never opened. */
  readonly filename: string;
}

/** What a child answers: failures travel as data, because errors lose their fields between processes. */
export type ConversionAnswer =
  | { readonly document: ConvertedDocument }
  | { readonly failure: { code: ConversionFailureCode; message: string; retryable: boolean } };
