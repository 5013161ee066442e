import type { EntityManager } from 'typeorm';
import type { Recorded } from '#kernel';
import { addUp, eventually, tally, tallyGround, type TallyGround } from '../fixtures/tally.ts';

let broken = true;

/** Cannot handle 13 while `broken`. */
const unlucky = async (rows: EntityManager, events: readonly Recorded[]): Promise<void> => {
  await addUp(rows, events);
  if (broken && events.some(({ data }) => (data as { by: number }).by === 13)) throw new TypeError('thirteen');
};

describe('an event that a projection cannot handle', () => {
  let ground: TallyGround;
  beforeEach(async () => {
    broken = true;
    ground = await tallyGround();
  });
  afterEach(() => ground.close());

  it('parks its stream, and others go on', async () => {
    await ground.count('a', 1, 2);
    await ground.count('b', 13);
    await ground.count('b', 5);
    await ground.count('c', 7);
    await ground.work(tally({ write: unlucky }));
    await eventually(async () => expect(await ground.totals()).toEqual({ a: 3, c: 7 }));
    await ground.count('b', 6);
    await ground.count('a', 1);
    await eventually(async () => expect(await ground.totals()).toEqual({ a: 4, c: 7 }));
    const failures = await ground.failures();
    expect(failures.map(({ stream_id, status, error }) => [stream_id, status, error])).toEqual([
      ['b', 'failed', 'TypeError: thirteen'],
      ['b', 'waiting', null],
      ['b', 'waiting', null],
    ]);
  });

  it('is passed over when the projection says so', async () => {
    await ground.count('b', 13);
    await ground.count('b', 5);
    await ground.work(tally({ write: unlucky, onFailure: 'skip' }));
    await eventually(async () => expect(await ground.totals()).toEqual({ b: 5 }));
    expect((await ground.failures()).map(({ status }) => status)).toEqual(['skipped']);
  });

  it('stops the projection when it says so, visibly and without losing the event', async () => {
    await ground.count('a', 1);
    await ground.count('b', 13);
    await ground.work(tally({ write: unlucky, onFailure: 'stop' }));
    await eventually(async () => {
      const { rows } = await ground.pool.query('SELECT state, position, last_error FROM projection_checkpoints');
      expect(rows).toEqual([{ state: 'stopped', position: '0', last_error: expect.stringContaining('thirteen') }]);
    });
    expect(await ground.totals()).toEqual({});
  });

  it('is not to blame for a transient error, which is tried again', async () => {
    let times = 0;
    await ground.count('a', 1);
    await ground.work(
      tally({
        write: async (rows, events) => {
          times += 1;
          if (times < 3) throw Object.assign(new Error('deadlock'), { code: '40P01' });
          await addUp(rows, events);
        },
      }),
    );
    await eventually(async () => expect(await ground.totals()).toEqual({ a: 1 }));
    expect(times).toBe(3);
    expect(await ground.failures()).toEqual([]);
  });

  it('stops everything when it is one of too many: then the projection is broken, not the events', async () => {
    for (let i = 0; i < 30; i++) await ground.count(`s-${i}`, 13);
    await ground.work(tally({ write: unlucky }));
    await eventually(async () => {
      const { rows } = await ground.pool.query('SELECT state, last_error FROM projection_checkpoints');
      expect(rows).toEqual([{ state: 'stopped', last_error: expect.stringContaining('streams failed within') }]);
    });
  });
});
