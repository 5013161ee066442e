import { DomainError, type Decision } from '#kernel';
import type { Appended, EventStore } from '#platform';
import { DocumentGroupChangedMeanwhile, DocumentGroupNotFound } from '../domain/document-group.errors.ts';
import { documentGroupDecider, type DocumentGroup } from '../domain/document-group.ts';
import type { DocumentGroupEvent } from '../events.ts';

/**
 * Decides on a group, when it still is at the version that the client has read (`ifVersion`, from If-Match). Throws
 * `DocumentGroupChangedMeanwhile` when it is not, and what the decision throws.
 */
export const decideGroup = async (
  events: EventStore,
  groupId: string,
  decision: Decision<DocumentGroup, DocumentGroupEvent>,
  ifVersion?: number,
): Promise<Appended | undefined> => {
  const options = ifVersion === undefined ? {} : { expectedVersion: ifVersion };
  try {
    return await events.decide(`documentgroup-${groupId}`, documentGroupDecider, decision, options);
  } catch (error) {
    const moved = ifVersion !== undefined && error instanceof DomainError && error.code === 'concurrency-conflict';
    if (!moved) throw error;
    if (error.context?.['currentVersion'] === 0) throw new DocumentGroupNotFound('There is no such document group.');
    throw new DocumentGroupChangedMeanwhile('The document group has changed since you read it.', error.context);
  }
};
