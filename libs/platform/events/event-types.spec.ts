import { EVENT_TYPES } from './event-types.ts';

const parse = (oid: number) => EVENT_TYPES.getTypeParser(oid) as (text: string) => unknown;

describe('columns of events', () => {
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
