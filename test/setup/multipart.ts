import { randomUUID } from 'node:crypto';

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Sent as a file when given. */
  readonly filename?: string;
}

/** A multipart/form-data body byte by byte as given, so that tests can also send what a well-behaved client never would. */
export const multipart = (
  parts: readonly Part[],
): { readonly payload: Buffer; readonly headers: { readonly 'content-type': string } } => {
  const boundary = `part-${randomUUID()}`;
  const pieces = parts.flatMap(({ name, content, filename }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n` +
        `${filename === undefined ? '' : 'Content-Type: application/octet-stream\r\n'}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return {
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
};
