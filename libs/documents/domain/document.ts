import type { Decider } from '#kernel';
import type { DocumentEvent, DocumentWarning, Edit, VersionCause } from '../events.ts';
import { DocumentIsWithdrawn, DocumentNotFound, NotConverted, StaleVersion } from './document.errors.ts';

interface Known {
  readonly id: string;
  readonly analyse: boolean;
}

export type Document =
  | { readonly status: 'absent' }
  | (Known & { readonly status: 'uploaded' | 'converting' | 'conversion_failed' })
  | (Known & { readonly status: 'converted'; readonly version: number; readonly content: VersionContent })
  | (Known & { readonly status: 'withdrawn' });

export type Uploaded = Extract<DocumentEvent, { type: 'DocumentUploaded' }>['data'];

/** The content of a version, which is in the content store already when the version is decided. */
export interface VersionContent {
  readonly sha256: string;
  readonly blocksSha256: string;
  readonly wordsSha256: string | null;
  readonly apartSha256: string | null;
  readonly wordCount: number;
}

export const documentDecider: Decider<Document, DocumentEvent> = {
  initial: { status: 'absent' },
  evolve: (document, { type, data }): Document => {
    switch (type) {
      case 'DocumentUploaded':
        return { status: 'uploaded', id: data.documentId, analyse: data.analyse };
      case 'ConversionStarted':
        return { ...known(document), status: 'converting' };
      case 'ConversionFailed':
        return { ...known(document), status: 'conversion_failed' };
      case 'VersionCreated':
        return {
          ...known(document),
          status: 'converted',
          version: data.number,
          content: {
            sha256: data.sha256,
            blocksSha256: data.blocksSha256,
            wordsSha256: data.wordsSha256,
            apartSha256: data.apartSha256,
            wordCount: data.wordCount,
          },
        };
      case 'DocumentWithdrawn':
        return { ...known(document), status: 'withdrawn' };
      case 'DocumentConverted':
      case 'DocumentDetailsChanged':
        return document;
    }
  },
};

/** An id is given to one upload: the same one again is a request that was repeated after a crash. */
export const upload = (document: Document, uploaded: Uploaded): DocumentEvent[] =>
  document.status === 'absent' ? [{ type: 'DocumentUploaded', data: uploaded }] : [];

/** Starting again after a crash is the same conversion, not a new fact. */
export const startConversion = (document: Document): DocumentEvent[] =>
  present(document).status === 'uploaded'
    ? [{ type: 'ConversionStarted', data: { documentId: present(document).id } }]
    : [];

/** The first version. A conversion that was carried out twice (its worker died late) counts once. */
export const completeConversion = (
  document: Document,
  outcome: { pageCount: number | null; warnings: readonly DocumentWarning[] },
  content: VersionContent,
): DocumentEvent[] => {
  const { id: documentId, status, analyse } = present(document);
  if (status !== 'uploaded' && status !== 'converting') return [];
  return [
    { type: 'DocumentConverted', data: { documentId, ...outcome } },
    {
      type: 'VersionCreated',
      data: {
        documentId,
        number: 1,
        cause: 'conversion',
        baseVersion: null,
        feedbackIds: [],
        edits: [],
        ...content,
        analyse,
      },
    },
  ];
};

export const failConversion = (
  document: Document,
  failure: { code: string; message: string; retryable: boolean },
): DocumentEvent[] => {
  const { id: documentId, status } = present(document);
  if (status !== 'uploaded' && status !== 'converting') return [];
  return [{ type: 'ConversionFailed', data: { documentId, ...failure } }];
};

/** A new version made from the latest one; refused when the latest is not `baseVersion` any more. */
export const createVersion = (
  document: Document,
  change: { baseVersion: number; cause: VersionCause; feedbackIds: readonly string[]; edits: readonly Edit[] },
  content: VersionContent,
): DocumentEvent[] => {
  const current = editable(document, change.baseVersion);
  return [
    {
      type: 'VersionCreated',
      data: { documentId: current.id, number: current.version + 1, ...change, ...content, analyse: true },
    },
  ];
};

/** The document, when `baseVersion` is its latest version. Throws `NotConverted` or `StaleVersion` otherwise. */
export const editable = (document: Document, baseVersion: number): Extract<Document, { status: 'converted' }> => {
  const current = present(document);
  if (current.status !== 'converted') throw new NotConverted('The document has no version yet.');
  if (current.version !== baseVersion) {
    const message = `The document is at version ${current.version}, the edit was made for version ${baseVersion}.`;
    throw new StaleVersion(message, { currentVersion: current.version, baseVersion });
  }
  return current;
};

export const changeDetails = (
  document: Document,
  details: { title?: string; description?: string | null; tags?: readonly string[] },
): DocumentEvent[] => {
  const { id: documentId } = present(document);
  return Object.keys(details).length === 0
    ? []
    : [{ type: 'DocumentDetailsChanged', data: { documentId, ...details } }];
};

/** Withdrawing twice is harmless, so that a client may retry. */
export const withdraw = (document: Document): DocumentEvent[] => {
  if (document.status === 'absent') throw new DocumentNotFound('There is no such document.');
  return document.status === 'withdrawn' ? [] : [{ type: 'DocumentWithdrawn', data: { documentId: document.id } }];
};

const present = (document: Document): Exclude<Document, { status: 'absent' | 'withdrawn' }> => {
  if (document.status === 'absent') throw new DocumentNotFound('There is no such document.');
  if (document.status === 'withdrawn') throw new DocumentIsWithdrawn('The document has been withdrawn.');
  return document;
};

/** The log begins with the upload; anything else would be a damaged stream. */
const known = (document: Document): Known => {
  if (document.status === 'absent') throw new Error('The stream does not begin with DocumentUploaded.');
  return { id: document.id, analyse: document.analyse };
};
