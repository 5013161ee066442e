import { DomainError } from '#kernel';

/** If-Match names a state that the resource never had. */
export class NeverThatState extends DomainError {
  readonly kind = 'precondition';
  readonly code = 'precondition-failed';
}

/** The ETag of a resource whose state is told by the version of its stream. */
export const versionEtag = (version: number): string => `"${version}"`;

/**
 * The version that an If-Match header asks for; undefined when there is no header, or any version will do (`*`). Throws
 * `NeverThatState` for what `versionEtag` never gave.
 */
export const versionOfIfMatch = (header: string | undefined): number | undefined => {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (version === undefined) throw new NeverThatState('If-Match names no state of this resource. Read it again.');
  return Number(version);
};
