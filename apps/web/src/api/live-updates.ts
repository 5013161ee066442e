import type { QueryClient } from '@tanstack/react-query';

/** What `/api/v1/stream` sends; the rest depends on the type. */
export interface LiveMessage {
  readonly type: string;
  readonly data: {
    readonly documentId: string | null;
    readonly at: string;
    readonly position: number;
    readonly [more: string]: unknown;
  };
}

const TYPES = [
  'document.uploaded document.converting document.converted document.failed document.changed document.withdrawn',
  'version.created analysis.progress analysis.completed analysis.failed analysis.cancelled findings.changed',
  'suppression.changed feedback.changed feedback.commented group.changed compliance.changed',
  'waiver.granted waiver.revoked waiver.expired export.completed export.failed',
].flatMap((line) => line.split(' '));

/** Which queries, by the head of their key, are out of date after a message of a family. */
const READ_AGAIN: Readonly<Record<string, readonly string[]>> = {
  document: ['documents', 'notifications', 'statistics'],
  version: ['documents', 'notifications', 'statistics'],
  analysis: ['documents', 'notifications', 'statistics'],
  findings: ['documents', 'statistics'],
  suppression: ['suppressions', 'documents'],
  feedback: ['notifications', 'statistics'],
  group: ['groups'],
  compliance: ['documents', 'compliance'],
  waiver: ['compliance'],
  export: ['exports'],
};

/** Messages come in bursts; each query is read again once per so many milliseconds. */
const GATHER_MS = 250;

type Listener = (message: LiveMessage) => void;

const listeners = new Set<Listener>();

/** Calls `listener` with every message until the returned function is called. */
export const onLiveMessage = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * Follows what happens on the server and marks what the page shows of it as out of date. `onState` hears whether the
 * connection stands. The browser connects again by itself and asks for what it missed.
 */
export const followServer = (queries: QueryClient, onState: (connected: boolean) => void): (() => void) => {
  const source = new EventSource('/api/v1/stream');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const heads = new Set<string>();
  const documents = new Set<string>();
  const refresh = (): void => {
    waiting = undefined;
    void queries.invalidateQueries({
      predicate: ({ queryKey: [head, id] }) =>
        heads.has(String(head)) || (head === 'document' && documents.has(String(id))),
    });
    heads.clear();
    documents.clear();
  };
  for (const type of TYPES)
    source.addEventListener(type, (event: MessageEvent<string>) => {
      const message = { type, data: JSON.parse(event.data) as LiveMessage['data'] };
      for (const head of READ_AGAIN[type.split('.')[0] ?? ''] ?? []) heads.add(head);
      if (message.data.documentId !== null) documents.add(message.data.documentId);
      waiting ??= setTimeout(refresh, GATHER_MS);
      for (const listener of listeners) listener(message);
    });
  source.addEventListener('open', () => onState(true));
  source.addEventListener('error', () => onState(false));
  return () => {
    clearTimeout(waiting);
    source.close();
  };
};
