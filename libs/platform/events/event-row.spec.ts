import { FedEvent, StoredEvent, type EventRow } from './event-row.ts';

const ID = '11111111-1111-4111-8111-111111111111';
const row = (causation: string, data: string, recorded = '1763739600.123456'): EventRow => [
  ['7', '2', '63', '1', ID, recorded, 'acme', 's-1', 'Counted', 'ada', 'c-1', causation, '{"actorName": "Ada"}'].join(
    '\x1f',
  ),
  data,
];

describe('an event as it is read from its row', () => {
  it('has every member, and data that is read once', () => {
    const event = new FedEvent(new StoredEvent(row('cause', '{"by": 1}')), 'Ada');
    expect(event).toMatchObject({
      eventId: ID,
      type: 'Counted',
      schemaVersion: 1,
      tenantId: 'acme',
      streamId: 's-1',
      version: 2,
      position: 7n,
      shard: 63,
      metadata: { actorId: 'ada', actorName: 'Ada', correlationId: 'c-1', causationId: 'cause' },
      data: { by: 1 },
      recordedAt: new Date('2025-11-21T15:40:00.123Z'),
    });
    expect(event.data).toBe(event.data);
  });

  it('has no cause when there was none, and may say null', () => {
    const event = new FedEvent(new StoredEvent(row('', 'null')), 'Ada');
    expect(event.metadata).toEqual({ actorId: 'ada', actorName: 'Ada', correlationId: 'c-1' });
    expect([event.data, event.data]).toEqual([null, null]);
  });

  it('shows what was opened instead of what is stored', () => {
    const event = new FedEvent(new StoredEvent(row('', '{"by": 1}')), 'Ada', { schemaVersion: 2, data: null });
    expect([event.schemaVersion, event.data]).toEqual([2, null]);
  });

  it.each([
    ['1763739600', '2025-11-21T15:40:00.000Z'],
    ['1763739600.999999', '2025-11-21T15:40:00.999Z'],
    ['1763739600.001', '2025-11-21T15:40:00.001Z'],
    ['4102444799.457', '2099-12-31T23:59:59.457Z'],
  ])('was recorded at %s seconds since 1970: %s', (seconds, at) => {
    expect(new FedEvent(new StoredEvent(row('', '{}', seconds)), 'Ada').recordedAt).toEqual(new Date(at));
  });

  it('says where a name is that cannot be read', () => {
    expect(() => new StoredEvent(row('odd\x1fcause', '{}'))).toThrow('The event at position 7');
  });
});
