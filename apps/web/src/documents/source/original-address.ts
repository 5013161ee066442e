/** Where the original of a document is. */
export const originalAddress = (documentId: string): string =>
  `/api/v1/documents/${documentId}/content?format=original`;
