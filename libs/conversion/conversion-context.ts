import type { Draft } from './draft.ts';
import type { Pictures } from './pictures/pictures.ts';
import type { Scan, ScanRequest } from './ocr/scan.ts';

/**
 * Converts a file inside of a file, such as an attachment. Rejects with a `ConversionFailure`; its message is for the
 * reader. The number and the depth of such files are limited.
 */
export type ConvertPart = (bytes: Uint8Array, filename: string) => Promise<Draft>;

/** What a format's converter may use besides the bytes. */
export interface ConversionContext {
  readonly convertPart: ConvertPart;
  /** Pages that OCR has read. A request when it stands ready to read pictures: then throw `PagesToRead`. */
  readonly scans: readonly Scan[] | ScanRequest;
  /** Whether somebody wants to know where each word is printed. */
  readonly words: boolean;
  /** Takes the pictures of the file. */
  readonly pictures: Pictures;
}
