import { DocumentGroupChangedMeanwhile } from './domain/document-group.errors.ts';

/** The ETag of a group and its members. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that an If-Match header asks for; undefined when there is no header, or any version will do (`*`). Throws
 * `DocumentGroupChangedMeanwhile` for tags that no group ever had.
 */
export const versionOfIfMatch = (header: string | undefined): number | undefined => {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (version === undefined) throw new DocumentGroupChangedMeanwhile('If-Match names no version of this group.');
  return Number(version);
};
