import type { EventsOf } from '#kernel';

export type DocumentGroupEvent = EventsOf<{
  DocumentGroupCreated: { groupId: string; name: string; description: string | null };
  DocumentGroupChanged: { groupId: string; name?: string; description?: string | null };
  DocumentGroupWithdrawn: { groupId: string };
  /** A document became a member, or its place in the group changed. */
  GroupDocumentPlaced: {
    groupId: string;
    documentId: string;
    /** The version that is meant for good; null follows the latest one. */
    version: number | null;
    /** The main document: there is one at most. */
    primary: boolean;
  };
  GroupDocumentRemoved: { groupId: string; documentId: string };
}>;
