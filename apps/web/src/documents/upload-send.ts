import { answer, api, type Schemas } from '../api/client.ts';
import { OfflineError, Problem, type ProblemBody } from '../api/problem.ts';
import type { Chosen, UploadServer } from './upload-queue.ts';

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/**
 * Sends a file and tells how much has gone; by XMLHttpRequest, because fetch does not tell that everywhere.
 * @throws Problem as the API described it, OfflineError when nobody answered
 */
const send = (key: string, { file, tags = [] }: Chosen, tell: (sent: number) => void, signal: AbortSignal) =>
  new Promise<Schemas['DocumentView']>((resolve, reject) => {
    const form = new FormData();
    if (tags.length > 0) form.set('tags', tags.join(','));
    form.set('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/documents');
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      const body = bodyOf(request.responseText);
      if (request.status === 201) resolve(body as Schemas['DocumentView']);
      else reject(new Problem(request.status, body as ProblemBody));
    });
    request.addEventListener('error', () => reject(new OfflineError()));
    request.addEventListener('abort', () => reject(new OfflineError()));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });

/** The API, as a queue of uploads needs it. */
export const uploadServer: UploadServer = {
  newKey: () => crypto.randomUUID(),
  send,
  analyse: (documentId) =>
    answer(
      api.POST('/api/v1/documents/{documentId}/analyses', {
        params: { path: { documentId } },
        body: { adviser: 'auto' },
      }),
    ),
};
