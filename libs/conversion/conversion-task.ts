import type { PageImage, Scan, ScanRequest } from './ocr/scan.ts';
import type { ConversionFailureCode, ConvertedDocument, Format } from './document.ts';

/** What a child is asked for: a file by its path (cheap) or by its bytes. */
export interface ConversionTask {
  readonly path?: string;
  readonly bytes?: Uint8Array;
  readonly format: Format;
  /** For messages only, never opened. */
  readonly filename: string;
  /** What OCR has read, or that it stands ready: then pages without text are answered as pictures. */
  readonly scans?: readonly Scan[] | ScanRequest;
  /** False when nobody wants to know where each word is printed. */
  readonly words?: boolean;
  /** False to leave out the pictures of a PDF. */
  readonly pictures?: boolean;
}

/** What a child answers: failures travel as data, because errors lose their fields between processes. */
export type ConversionAnswer =
  /** Pages that OCR must read first. */
  | { readonly images: readonly PageImage[] }
  | { readonly document: ConvertedDocument }
  | { readonly failure: { code: ConversionFailureCode; message: string; retryable: boolean } };
