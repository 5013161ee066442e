import type { Recorded } from '#kernel';
import { liveMessage } from './live-message.ts';

const recorded = (type: string, data: object): Recorded => ({
  eventId: 'e1',
  type,
  schemaVersion: 1,
  tenantId: 'acme',
  streamId: 'document-d1',
  version: 2,
  position: 42n,
  recordedAt: new Date('2026-01-02T03:04:05.000Z'),
  metadata: { actorId: 'ada', actorName: 'Ada', correlationId: 'c' },
  data,
});

describe('a live message', () => {
  it('carries the position as its id and says what changed', () =>
    expect(
      liveMessage(recorded('VersionCreated', { documentId: 'd1', number: 2, cause: 'feedback', sha256: 'aa' })),
    ).toEqual({
      id: '42',
      type: 'version.created',
      data: { documentId: 'd1', at: '2026-01-02T03:04:05.000Z', position: 42, number: 2, cause: 'feedback' },
    }));

  it('tells how far an analysis is', () =>
    expect(
      liveMessage(recorded('AnalysisStarted', { documentId: 'd1', analysisId: 'a1', version: 1 }))?.data,
    ).toMatchObject({
      stage: 'running',
      fraction: 0.1,
    }));

  it('is none for an event that clients need not hear of', () =>
    expect(liveMessage(recorded('SomethingElse', {}))).toBeUndefined());
});
