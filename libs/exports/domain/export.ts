import type { Decider } from '#kernel';
import type { ExportEvent } from '../events.ts';
import { ExportNotFound } from './export.errors.ts';

type Data<Type extends ExportEvent['type']> = Extract<ExportEvent, { type: Type }>['data'];
export type RequestedExport = Data<'ExportRequested'>;

export type Export =
  | { readonly status: 'absent' }
  | { readonly status: 'queued' | 'completed' | 'failed'; readonly asked: RequestedExport };

export const exportDecider: Decider<Export, ExportEvent> = {
  initial: { status: 'absent' },
  evolve: (document, { type, data }): Export => {
    switch (type) {
      case 'ExportRequested':
        return { status: 'queued', asked: data };
      case 'ExportCompleted':
        return { status: 'completed', asked: present(document).asked };
      case 'ExportFailed':
        return { status: 'failed', asked: present(document).asked };
    }
  },
};

/** An id is given to one export: the same one again is a request that was repeated. */
export const request = (document: Export, asked: RequestedExport): ExportEvent[] =>
  document.status === 'absent' ? [{ type: 'ExportRequested', data: asked }] : [];

/** A file that was written twice, because its worker died late, counts once. */
export const complete = (
  document: Export,
  file: { readonly sha256: string; readonly byteSize: number },
): ExportEvent[] => (isOpen(document) ? [{ type: 'ExportCompleted', data: { ...about(document), ...file } }] : []);

export const fail = (
  document: Export,
  failure: { readonly code: string; readonly message: string; readonly retryable: boolean },
): ExportEvent[] => (isOpen(document) ? [{ type: 'ExportFailed', data: { ...about(document), ...failure } }] : []);

export const isOpen = (document: Export): boolean => present(document).status === 'queued';

/** Throws `ExportNotFound`. */
export const present = (document: Export): Exclude<Export, { status: 'absent' }> => {
  if (document.status === 'absent') throw new ExportNotFound('There is no such export.');
  return document;
};

const about = (document: Export): { exportId: string; documentId: string } => {
  const { exportId, documentId } = present(document).asked;
  return { exportId, documentId };
};
