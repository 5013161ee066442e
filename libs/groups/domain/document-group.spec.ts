import { specify } from '#kernel/testing';
import type { DocumentGroupEvent } from '../events.ts';
import { DocumentGroupNotFound, GroupIsFull, NotInGroup } from './document-group.errors.ts';
import {
  changeGroup,
  createGroup,
  documentGroupDecider,
  MAX_MEMBERS,
  placeDocument,
  removeDocument,
  withdrawGroup,
} from './document-group.ts';

const given = specify(documentGroupDecider);
const group = { groupId: 'g1', name: 'Carry', description: null };
const created: DocumentGroupEvent = { type: 'DocumentGroupCreated', data: group };
const placed = (documentId: string, version: number | null = null, primary = false): DocumentGroupEvent => ({
  type: 'GroupDocumentPlaced',
  data: { groupId: 'g1', documentId, version, primary },
});
const withdrawn: DocumentGroupEvent = { type: 'DocumentGroupWithdrawn', data: { groupId: 'g1' } };

describe('a document group', () => {
  it('is created once', () => {
    given()
      .when((it) => createGroup(it, group))
      .then(created);
    given(created)
      .when((it) => createGroup(it, group))
      .thenNothing();
  });
  it('takes documents in, pinned to a version or following the latest', () => {
    given(created)
      .when((it) => placeDocument(it, 'd1', { version: 2, primary: true }))
      .then(placed('d1', 2, true));
    given(created, placed('d1', 2))
      .when((it) => placeDocument(it, 'd1', { version: null, primary: false }))
      .then(placed('d1'));
  });
  it('is not changed by what is so already', () => {
    given(created, placed('d1', 2))
      .when((it) => placeDocument(it, 'd1', { version: 2, primary: false }))
      .thenNothing();
    given(created)
      .when((it) => changeGroup(it, {}))
      .thenNothing();
  });
  it('has one main document at most', () =>
    given(created, placed('d1', null, true), placed('d2', null, true))
      .when((it) => placeDocument(it, 'd1', { version: null, primary: true }))
      .then(placed('d1', null, true)));
  it('lets documents go', () =>
    given(created, placed('d1'))
      .when((it) => removeDocument(it, 'd1'))
      .then({ type: 'GroupDocumentRemoved', data: { groupId: 'g1', documentId: 'd1' } }));
  it('does not let go what it does not have', () =>
    given(created)
      .when((it) => removeDocument(it, 'd1'))
      .thenFails(NotInGroup));
  it('has an end to its room', () =>
    given(created, ...Array.from({ length: MAX_MEMBERS }, (_, n) => placed(`d${n}`)))
      .when((it) => placeDocument(it, 'more', { version: null, primary: false }))
      .thenFails(GroupIsFull));
  it('is not there after it was withdrawn, nor before it was created', () => {
    given(created).when(withdrawGroup).then(withdrawn);
    given(created, withdrawn).when(withdrawGroup).thenFails(DocumentGroupNotFound);
    given()
      .when((it) => placeDocument(it, 'd1', { version: null, primary: false }))
      .thenFails(DocumentGroupNotFound);
  });
});
