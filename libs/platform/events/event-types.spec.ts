import { EVENT_TYPES } from './event-types.ts';

const parse = (oid: number) => EVENT_TYPES.getTypeParser(oid) as (text: string) => unknown;

describe('columns of events', () => {
  it.each([
    ['2026-01-02 03:04:05.678901+00', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02 03:04:05+05:30', '2026-01-01T21:34:05.000Z'],
    ['2026-01-02 03:04:05.6-08', '2026-01-02T11:04:05.600Z'],
  ])('reads the time %s', (text, expected) => expect((parse(1184)(text) as Date).toISOString()).toBe(expected));

  it('reads JSON, also when it repeats', () => {
    const json = parse(3802);
    expect([json('{"a": 1}'), json('{"a": 1}'), json('{"a": 2}'), json('[]')]).toEqual([
      { a: 1 },
      { a: 1 },
      { a: 2 },
      [],
    ]);
  });
});
