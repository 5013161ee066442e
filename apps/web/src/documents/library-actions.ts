import { answer, api, type Schemas } from '../api/client.ts';
import type { ExportFormat } from '../exports/export-formats.ts';
import { changedTags } from './library-bulk.ts';

type Document = Schemas['DocumentView'];

const of = (documentId: string) => ({ params: { path: { documentId } } });

/** Adds tags and takes tags away. */
export const changeTags = (document: Document, added: readonly string[], removed: readonly string[]) =>
  answer(
    api.PATCH('/api/v1/documents/{documentId}', {
      ...of(document.id),
      body: { tags: [...changedTags(document.tags, added, removed)] },
    }),
  );

export const analyseAgain = (documentId: string) =>
  answer(api.POST('/api/v1/documents/{documentId}/analyses', { ...of(documentId), body: { adviser: 'auto' } }));

/** Has a document checked against a policy repository; against none with null. */
export const assignPolicy = (documentId: string, repositoryId: string | null): Promise<unknown> =>
  repositoryId === null
    ? answer(api.DELETE('/api/v1/documents/{documentId}/policy-repository', of(documentId)))
    : answer(
        api.PUT('/api/v1/documents/{documentId}/policy-repository', { ...of(documentId), body: { repositoryId } }),
      );

export const requestExport = (documentId: string, format: ExportFormat) =>
  answer(api.POST('/api/v1/documents/{documentId}/exports', { ...of(documentId), body: { format, include: [] } }));

export const withdraw = (documentId: string) => answer(api.DELETE('/api/v1/documents/{documentId}', of(documentId)));
