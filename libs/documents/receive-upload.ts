import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { FileRequired, FileTooLarge, IncompleteUpload, OneFileOnly } from './domain/upload.errors.ts';

export interface ReceivedUpload {
  /** The file on disk; the caller removes it. */
  readonly path: string;
  /** Last segment of the name the client gave. */
  readonly filename: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Takes a multipart upload from the wire to a file in `folder`, whatever order its parts come in, and knows size and
 * hash when it ends. Throws `FileRequired`, `OneFileOnly`, `FileTooLarge` or `IncompleteUpload`, and leaves no file behind
 * then.
 */
export const receiveUpload = async (
  request: FastifyRequest,
  folder: string,
  maxBytes: number,
): Promise<ReceivedUpload> => {
  if (!request.isMultipart() || !BOUNDARY.test(request.headers['content-type'] ?? ''))
    throw new FileRequired('Send the document as multipart/form-data with a part named "file".');
  const path = join(folder, `upload-${randomUUID()}`);
  const fields: Record<string, string> = {};
  let file: Pick<ReceivedUpload, 'filename' | 'byteSize' | 'sha256'> | undefined;
  try {
    for await (const part of request.parts({ limits: { fileSize: maxBytes + 1, files: 1 } })) {
      if (part.type === 'file')
        file = { filename: lastSegment(part.filename), ...(await spool(part.file, path, maxBytes)) };
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
    if (!file) throw new FileRequired('The upload has no part named "file".');
    return { path, fields, ...file };
  } catch (error) {
    await rm(path, { force: true });
    throw inOurWords(error);
  }
};

/** What parts a form's parts; without it there are none. */
const BOUNDARY = /;\s*boundary=/i;

/** The parser's errors, of which the one about the end has no code. */
const inOurWords = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  if (/end of multipart data/i.test(error.message))
    return new IncompleteUpload('The upload ends in the middle of a part.');
  if ('code' in error && error.code === 'FST_FILES_LIMIT') return new OneFileOnly('Send one file per request.');
  return error;
};

/** The part of a name after the last slash of either kind; a name is shown, never opened. */
export const lastSegment = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)
    // Control characters would break headers and logs.
    ?.replaceAll(/\p{Cc}/gu, '')
    .slice(-255)
    // Cutting may have left half a surrogate pair in front.
    .replace(/^[\udc00-\udfff]/, '')
    .trim() || 'document';

const spool = async (source: Readable, path: string, maxBytes: number) => {
  const hash = createHash('sha256');
  let byteSize = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteSize += chunk.length;
      hash.update(chunk);
      if (byteSize > maxBytes) done(new FileTooLarge(`The file is larger than ${maxBytes} bytes.`, { maxBytes }));
      else done(null, chunk);
    },
  });
  await pipeline(source, measure, createWriteStream(path));
  return { byteSize, sha256: hash.digest('hex') };
};
