import { EventStore } from '#platform';
import type { DocumentView } from '../../libs/documents/document.view.ts';
import { ApiClient } from '../setup/api-client.ts';
import { openEventStream, type EventStream } from '../setup/event-stream.ts';
import { startTestApplication, type TestApplication } from '../setup/test-application.ts';

const TEXT = '# Live\n\nThe index is rebalanced in a timely manner, where possible.\n';
const STEPS = [
  'document.uploaded',
  'document.converting',
  'document.converted',
  'version.created',
  'analysis.progress',
  'analysis.progress',
  'analysis.completed',
  'feedback.changed',
];

describe('live events', () => {
  let server: TestApplication;
  let url: string;
  const api = new ApiClient(() => server.app);
  const open: EventStream[] = [];
  beforeAll(async () => {
    server = await startTestApplication();
    await server.app.listen(0, '127.0.0.1');
    url = `${await server.app.getUrl()}/api/v1`;
  });
  afterEach(() => open.splice(0).forEach((stream) => stream.close()));
  afterAll(() => server.stop());

  const listen = async (path: string, lastEventId?: string): Promise<EventStream> => {
    const stream = await openEventStream(`${url}${path}`, lastEventId);
    open.push(stream);
    return stream;
  };
  const upload = async (name: string) =>
    (await api.upload<DocumentView>(name, `${TEXT}${name}\n`, { headers: { prefer: 'wait=30' } })).body.id;

  it('tell every step of a document as it happens, without its text', async () => {
    const stream = await listen('/stream');
    expect(stream.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const id = await upload('step-by-step.md');
    await stream.until('feedback.changed');
    expect(stream.heard.map(({ event }) => event)).toEqual(STEPS);
    expect(new Set(stream.heard.map(({ data }) => data['documentId']))).toEqual(new Set([id]));
    expect(JSON.stringify(stream.heard)).not.toContain('timely');
    const positions = stream.heard.map(({ id: position }) => Number(position));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it('of one document are of no other', async () => {
    const first = await upload('first.md');
    const stream = await listen(`/documents/${first}/events`);
    await upload('second.md');
    await api.ask('PATCH', `/documents/${first}`, { body: { title: 'Changed' } });
    await stream.until('document.changed');
    expect(stream.heard).toHaveLength(1);
  });

  it.each([
    ['the middle', 3],
    ['the beginning', 0],
    ['the end', STEPS.length - 1],
  ])('go on after Last-Event-ID at %s without a gap or a repetition', async (_where, at) => {
    const id = await upload(`resumed-${at}.md`);
    const whole = await listen(`/documents/${id}/events`, '0');
    await whole.until('feedback.changed');
    expect(whole.heard.map(({ event }) => event)).toEqual(STEPS);
    // Others write while the client comes back.
    const [resumed] = await Promise.all([
      listen(`/documents/${id}/events`, whole.heard[at]?.id),
      ...Array.from({ length: 10 }, (_, n) => api.ask('PATCH', `/documents/${id}`, { body: { title: `t${n}` } })),
    ]);
    await whole.until('document.changed', 10);
    await resumed.until('document.changed', 10);
    expect(resumed.heard).toEqual(whole.heard.slice(at + 1));
  });

  it('go on over more than one page of what was missed', async () => {
    const id = await upload('long-away.md');
    const first = await listen(`/documents/${id}/events`, '0');
    await server.app.get(EventStore).append(
      {
        stream: `document-${id}`,
        expected: 'exists',
        events: Array.from({ length: 600 }, (_, n) => ({
          type: 'DocumentDetailsChanged',
          data: { documentId: id, tags: [`${n}`] },
        })),
      },
      { tenantId: 'demo', metadata: { actorId: 'demo', actorName: 'Demo user', correlationId: 'many' } },
    );
    await first.until('document.changed', 600);
    const back = await listen(`/documents/${id}/events`, '0');
    await back.until('document.changed', 600);
    expect(back.heard).toEqual(first.heard);
  });

  it('begin now for a Last-Event-ID that is none', async () => {
    const id = await upload('now.md');
    const stream = await listen(`/documents/${id}/events`, 'yesterday');
    await api.ask('PATCH', `/documents/${id}`, { body: { title: 'Now' } });
    await stream.until('document.changed');
    expect(stream.heard).toHaveLength(1);
  });
});
