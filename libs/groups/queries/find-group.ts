import type { EntityManager } from 'typeorm';
import { requireContext } from '#platform';
import { DocumentGroupNotFound } from '../domain/document-group.errors.ts';
import { DocumentGroupRow, GroupMemberRow } from '../projections/document-groups.ts';

/** A group of the current tenant with its members: the main document first, then in the order they came. Throws `DocumentGroupNotFound`. */
export const findGroup = async (
  rows: EntityManager,
  groupId: string,
): Promise<{ readonly group: DocumentGroupRow; readonly members: readonly GroupMemberRow[] }> => {
  const { tenantId } = requireContext();
  const group = await rows.findOneBy(DocumentGroupRow, { tenantId, id: groupId });
  if (!group) throw new DocumentGroupNotFound(`There is no document group ${groupId}.`);
  const members = await rows.find(GroupMemberRow, {
    where: { tenantId, groupId },
    order: { primary: 'DESC', placedAt: 'ASC', documentId: 'ASC' },
  });
  return { group, members };
};
