/** Whether `If-None-Match` says that the client has this already: weak comparison, RFC 9110 §13.1.2. */
export const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
