import type { Draft } from './draft.ts';

/**
 * Converts a file inside of a file, such as an attachment. Rejects with a `ConversionFailure`; its message is for the
 * reader. The number and the depth of such files are limited.
 */
export type ConvertPart = (bytes: Uint8Array, filename: string) => Promise<Draft>;
