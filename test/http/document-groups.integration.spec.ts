import type { DocumentView } from '../../libs/documents/document.view.ts';
import type { CompletenessView } from '../../libs/groups/completeness.view.ts';
import type { DocumentGroupDetailView, DocumentGroupPageView } from '../../libs/groups/document-group.view.ts';
import { ApiClient, type Answer } from '../setup/api-client.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';
import { untilTrue } from '../setup/until-true.ts';

interface Problem {
  readonly code: string;
  readonly [member: string]: unknown;
}

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const RULES = `# Harbour Carry Index Rules

## 1 Scope

The Index is calculated as set out in the Calculation Manual, section 3.

## 2 Definitions

- **Rebalancing Date** means the first Trading Day of a month.
`;
const manual = (rebalancing: string): string => `# Harbour Calculation Manual

## 1 Definitions

- **Rebalancing Date** means ${rebalancing}.

## 2 Exceptions

None are made.

## 3 Calculation

The level is the sum of the weighted prices.
`;
const FIRST = 'the first Trading Day of a month';
const LAST = 'the last Trading Day of a month';

describe('a group of documents', () => {
  let server: TestApplication;
  const api = new ApiClient(() => server.app);
  let [rules, calculation, group] = ['', '', ''];

  beforeAll(async () => (server = await startTestApplication()));
  afterAll(() => server.stop());
  const upload = async (name: string, text: string): Promise<string> =>
    (await api.upload<DocumentView>(name, Buffer.from(text), { headers: { prefer: 'wait=60' } })).body.id;
  beforeEach(async () => {
    rules = await upload('Harbour Carry Index Rules.md', RULES);
    calculation = await upload('Harbour Calculation Manual.md', manual(FIRST));
    group = (await api.post<DocumentGroupDetailView>('/document-groups', { name: 'Harbour Carry' })).body.id;
  });

  const place = <Body = DocumentGroupDetailView>(documentId: string, body: object = {}) =>
    api.ask<Body>('PUT', `/document-groups/${group}/documents/${documentId}`, { body });
  const completeness = async (): Promise<CompletenessView> =>
    (await api.get<CompletenessView>(`/document-groups/${group}/completeness`)).body;
  const assessed = async (): Promise<CompletenessView> => {
    await untilTrue(async () => (await completeness()).status !== 'pending');
    return completeness();
  };
  const refusal = ({ status, body }: Answer<Problem>) => [status, body.code];

  it('is created, changed, listed and withdrawn', async () => {
    const created = await api.post<DocumentGroupDetailView>('/document-groups', { name: 'A', description: 'B' });
    expect([created.status, created.headers['location'], created.headers['etag']]).toEqual([
      201,
      `/api/v1/document-groups/${created.body.id}`,
      '"1"',
    ]);
    const path = `/document-groups/${created.body.id}`;
    const changed = await api.ask<DocumentGroupDetailView>('PATCH', path, { body: { name: 'C', description: null } });
    expect(changed.body).toMatchObject({ name: 'C', description: null, version: 2, documents: [] });
    const stale = await api.ask<Problem>('PATCH', path, { body: { name: 'D' }, headers: { 'if-match': '"1"' } });
    expect(refusal(stale)).toEqual([412, 'precondition-failed']);
    const listed = async () =>
      (await api.get<DocumentGroupPageView>('/document-groups')).body.items.map(({ id }) => id);
    expect(await listed()).toContain(created.body.id);
    expect((await api.ask('DELETE', path)).status).toBe(204);
    expect(await listed()).not.toContain(created.body.id);
    expect(refusal(await api.get<Problem>(path))).toEqual([404, 'document-group-not-found']);
  });

  it('is pending while nothing is known of its documents, and complete when they find each other', async () => {
    expect(await completeness()).toMatchObject({ status: 'pending', score: null, documents: [] });
    expect((await place(rules, { primary: true })).body.documents).toEqual([
      {
        documentId: rules,
        title: 'Harbour Carry Index Rules',
        version: 1,
        pinned: false,
        primary: true,
        withdrawn: false,
      },
    ]);
    expect(await assessed()).toMatchObject({
      status: 'incomplete',
      missingDocuments: [{ name: 'Calculation Manual', reason: 'not-in-group', citedBy: [{ documentId: rules }] }],
    });
    await place(calculation);
    const { status, score, references, missingDocuments } = await assessed();
    expect({ status, score, missingDocuments }).toEqual({ status: 'complete', score: 100, missingDocuments: [] });
    expect(references).toEqual([
      expect.objectContaining({ status: 'resolved', part: 'section 3', quote: 'Calculation Manual, section 3' }),
    ]);
    expect(references[0]?.target).toMatchObject({ documentId: calculation });
  });

  it('is assessed again when a member that follows its latest version changes, not when it is pinned', async () => {
    await place(rules);
    await place(calculation, { version: 1 });
    await api.post(`/documents/${calculation}/versions`, { baseVersion: 1, content: manual(LAST) });
    await untilTrue(async () => (await api.get<DocumentView>(`/documents/${calculation}`)).body.status === 'analysed');
    expect(await assessed()).toMatchObject({ status: 'complete', documents: [{}, { version: 1 }] });
    await place(calculation);
    const { status, conflicts, documents } = await assessed();
    expect([status, documents.map(({ version }) => version)]).toEqual(['incomplete', [1, 2]]);
    expect(conflicts.map(({ name, statements }) => [name, statements.map(({ text }) => text.trim())])).toEqual([
      ['Rebalancing Date', [expect.stringContaining(FIRST), expect.stringContaining(LAST)]],
    ]);
  });

  it('lacks a document that was withdrawn', async () => {
    await place(rules);
    await place(calculation);
    await api.ask('DELETE', `/documents/${calculation}`);
    const { status, missingDocuments } = await assessed();
    expect(status).toBe('incomplete');
    expect(missingDocuments).toContainEqual(
      expect.objectContaining({ documentId: calculation, reason: 'withdrawn', name: 'Harbour Calculation Manual' }),
    );
  });

  it('shares its documents with other groups', async () => {
    const other = (await api.post<DocumentGroupDetailView>('/document-groups', { name: 'Other' })).body.id;
    await place(rules);
    await api.ask('PUT', `/document-groups/${other}/documents/${rules}`, { body: {} });
    const { items } = (await api.get<DocumentGroupPageView>(`/document-groups?documentId=${rules}`)).body;
    expect(items.map(({ id }) => id).toSorted()).toEqual([group, other].toSorted());
    expect((await api.ask('DELETE', `/document-groups/${other}/documents/${rules}`)).status).toBe(204);
    const again = await api.ask<Problem>('DELETE', `/document-groups/${other}/documents/${rules}`);
    expect(refusal(again)).toEqual([404, 'not-in-group']);
    expect((await api.get<DocumentGroupDetailView>(`/document-groups/${group}`)).body.documentCount).toBe(1);
  });

  it.each([
    ['a document that is not there', () => UNKNOWN, {}, [404, 'document-not-found']],
    ['a version that is not there', () => rules, { version: 9 }, [404, 'version-not-found']],
    ['a version that is none', () => rules, { version: 0 }, [400, 'invalid-request']],
  ])('does not take in %s', async (_what, document, body, expected) =>
    expect(refusal(await place<Problem>(document(), body))).toEqual(expected),
  );

  it('does not take in a document that was withdrawn', async () => {
    await api.ask('DELETE', `/documents/${rules}`);
    expect(refusal(await place<Problem>(rules))).toEqual([409, 'document-withdrawn']);
  });

  it.each([
    ['GET', '/document-groups/7', 400],
    ['GET', `/document-groups/${UNKNOWN}`, 404],
    ['GET', `/document-groups/${UNKNOWN}/completeness`, 404],
    ['DELETE', `/document-groups/${UNKNOWN}`, 404],
  ] as const)('%s %s is refused', async (method, path, status) =>
    expect((await api.ask(method, path)).status).toBe(status),
  );

  it('has a name', async () => expect((await api.post('/document-groups', { name: '' })).status).toBe(400));
});
