import type { Decider } from '#kernel';
import type { DocumentGroupEvent } from '../events.ts';
import { DocumentGroupNotFound, GroupIsFull, NotInGroup } from './document-group.errors.ts';

/** How a document belongs to a group. */
export interface Membership {
  /** Null follows the latest version. */
  readonly version: number | null;
  readonly primary: boolean;
}

export type DocumentGroup =
  | { readonly status: 'absent' | 'withdrawn' }
  | { readonly status: 'active'; readonly id: string; readonly members: ReadonlyMap<string, Membership> };

/** All members are read at once to assess the group. */
export const MAX_MEMBERS = 50;

export const documentGroupDecider: Decider<DocumentGroup, DocumentGroupEvent> = {
  initial: { status: 'absent' },
  evolve: (group, { type, data }): DocumentGroup => {
    switch (type) {
      case 'DocumentGroupCreated':
        return { status: 'active', id: data.groupId, members: new Map() };
      case 'DocumentGroupChanged':
        return group;
      case 'DocumentGroupWithdrawn':
        return { status: 'withdrawn' };
      case 'GroupDocumentPlaced': {
        const { documentId, version, primary } = data;
        const { id, members } = active(group);
        const others = [...members].map(
          ([it, member]) => [it, primary ? { ...member, primary: false } : member] as const,
        );
        return { status: 'active', id, members: new Map(others).set(documentId, { version, primary }) };
      }
      case 'GroupDocumentRemoved': {
        const { id, members } = active(group);
        return { status: 'active', id, members: new Map([...members].filter(([it]) => it !== data.documentId)) };
      }
    }
  },
};

/** An id is given to one group: the same one again is a request that was repeated. */
export const createGroup = (
  group: DocumentGroup,
  created: { groupId: string; name: string; description: string | null },
): DocumentGroupEvent[] => (group.status === 'absent' ? [{ type: 'DocumentGroupCreated', data: created }] : []);

export const changeGroup = (
  group: DocumentGroup,
  changes: { name?: string; description?: string | null },
): DocumentGroupEvent[] => {
  const { id: groupId } = active(group);
  return Object.keys(changes).length === 0 ? [] : [{ type: 'DocumentGroupChanged', data: { groupId, ...changes } }];
};

export const withdrawGroup = (group: DocumentGroup): DocumentGroupEvent[] => [
  { type: 'DocumentGroupWithdrawn', data: { groupId: active(group).id } },
];

/** Makes a document a member, or changes how it is one. Throws `GroupIsFull`. */
export const placeDocument = (
  group: DocumentGroup,
  documentId: string,
  { version, primary }: Membership,
): DocumentGroupEvent[] => {
  const { id: groupId, members } = active(group);
  const member = members.get(documentId);
  if (member?.version === version && member.primary === primary) return [];
  if (!member && members.size >= MAX_MEMBERS)
    throw new GroupIsFull(`A group has ${MAX_MEMBERS} documents at most.`, { maxMembers: MAX_MEMBERS });
  return [{ type: 'GroupDocumentPlaced', data: { groupId, documentId, version, primary } }];
};

/** Throws `NotInGroup`. */
export const removeDocument = (group: DocumentGroup, documentId: string): DocumentGroupEvent[] => {
  const { id: groupId, members } = active(group);
  if (!members.has(documentId)) throw new NotInGroup('The document is not a member of the group.');
  return [{ type: 'GroupDocumentRemoved', data: { groupId, documentId } }];
};

const active = (group: DocumentGroup): Extract<DocumentGroup, { status: 'active' }> => {
  if (group.status !== 'active') throw new DocumentGroupNotFound('There is no such document group.');
  return group;
};
