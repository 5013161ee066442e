import { reaction } from '#platform';
import type { DocumentEvent } from '../events.ts';
import { convertQueue } from '../queue.ts';

export const convertUploadedDocuments = reaction<DocumentEvent>()({
  name: 'convert-uploaded-documents',
  on: {
    DocumentUploaded: ({ data: { documentId, sha256, filename, format } }) =>
      convertQueue({ documentId, sha256, filename, format }),
  },
});
