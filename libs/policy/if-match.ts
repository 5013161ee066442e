import { PolicyRepositoryChanged } from './domain/policy.errors.ts';

/** The ETag of a repository and of everything in it. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that an If-Match header asks for; undefined when there is no header, or any version will do (`*`). Throws
 * `PolicyRepositoryChanged` for tags that no repository ever had.
 */
export const versionOfIfMatch = (header: string | undefined): number | undefined => {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (version === undefined) throw new PolicyRepositoryChanged('If-Match names no version of this repository.');
  return Number(version);
};
