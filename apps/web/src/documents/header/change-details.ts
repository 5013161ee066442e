import { answer, api, type Schemas } from '../../api/client.ts';
import { isProblem, Problem } from '../../api/problem.ts';

type Document = Schemas['DocumentView'];

/** What of a document its header lets people change. */
export type Details = Pick<Document, 'title' | 'tags'>;

/** Somebody else changed the same thing meanwhile; `current` is what it is now. */
export class ChangedMeanwhile extends Error {
  constructor(readonly current: Document) {
    super('Somebody else has changed this meanwhile.');
    this.name = 'ChangedMeanwhile';
  }
}

/** A document also changes by itself while it is analysed; then the change is tried on its new state. */
const TRIES = 5;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Changes title or tags of a document, unless they are no longer those that were seen.
 * @throws ChangedMeanwhile in that case, Problem or OfflineError as usual
 */
export const changeDetails = async (seen: Document, change: Partial<Details>): Promise<Document> => {
  const path = { documentId: seen.id };
  for (let attempt = 1; ; attempt++) {
    const read = await api.GET('/api/v1/documents/{documentId}', { params: { path } });
    const current = await answer(Promise.resolve(read));
    for (const key of Object.keys(change) as (keyof Details)[])
      if (!same(current[key], seen[key])) throw new ChangedMeanwhile(current);
    const etag = read.response.headers.get('etag');
    try {
      return await answer(
        api.PATCH('/api/v1/documents/{documentId}', {
          params: { path, ...(etag === null ? {} : { header: { 'If-Match': etag } }) },
          body: change,
        }),
      );
    } catch (error) {
      const moved = error instanceof Problem && error.status === 412;
      if (!moved || attempt === TRIES || isProblem(error, 'document-withdrawn')) throw error;
    }
  }
};
