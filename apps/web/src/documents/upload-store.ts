import { useSyncExternalStore } from 'react';
import { answer, api } from '../api/client.ts';
import { onLiveMessage } from '../api/live-updates.ts';
import { UploadQueue, type Upload } from './upload-queue.ts';
import { uploadServer } from './upload-send.ts';

/** Live messages tell when something happened; this is for when the connection is down. */
const ASK_AGAIN_MS = 4_000;

/** The uploads of this window. They live above all pages, and end with it. */
export const uploads = new UploadQueue(uploadServer);

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.snapshot);

/** What is being asked for, and whether it changed meanwhile. */
const asking = new Map<string, boolean>();

const ask = async (documentId: string): Promise<void> => {
  if (asking.has(documentId)) {
    asking.set(documentId, true);
    return;
  }
  asking.set(documentId, false);
  try {
    uploads.observe(await answer(api.GET('/api/v1/documents/{documentId}', { params: { path: { documentId } } })));
  } catch {
    // It is asked again.
  }
  const again = asking.get(documentId) === true;
  asking.delete(documentId);
  if (again) await ask(documentId);
};

onLiveMessage(({ data: { documentId } }) => {
  if (documentId !== null && uploads.followed().includes(documentId)) void ask(documentId);
});

setInterval(() => {
  for (const documentId of uploads.followed()) void ask(documentId);
}, ASK_AGAIN_MS);

window.addEventListener('beforeunload', (event) => {
  const unsent = uploads.snapshot().some(({ stage }) => stage === 'waiting' || stage === 'sending');
  if (unsent) event.preventDefault();
});
