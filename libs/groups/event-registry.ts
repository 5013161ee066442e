import { registerEvents } from '#kernel';
import type { DocumentGroupEvent } from './events.ts';

const groupId = '7b1e6f0a-3c5d-4e2f-9a8b-1c0d2e3f4a5b';
const documentId = '4f7c0b52-9a1e-4d36-8f0b-2c5d7e9a1b34';

export const documentGroupEvents = registerEvents<DocumentGroupEvent>()({
  DocumentGroupCreated: {
    version: 1,
    example: { groupId, name: 'Zinsträger «Carry» – 指数', description: 'Rules, manual and data guide' },
  },
  DocumentGroupChanged: { version: 1, example: { groupId, name: 'Carry', description: null } },
  DocumentGroupWithdrawn: { version: 1, example: { groupId } },
  GroupDocumentPlaced: { version: 1, example: { groupId, documentId, version: 3, primary: true } },
  GroupDocumentRemoved: { version: 1, example: { groupId, documentId } },
});
