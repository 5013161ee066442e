import type { DataSource, EntityManager } from 'typeorm';
import { eventually, tally, tallyGround, type TallyGround } from '../fixtures/tally.ts';

/** The next transactions commit, but nobody hears of it: the connection broke before the answer came. */
const loseAnswers = (source: DataSource, count: number): void => {
  const transaction = source.transaction.bind(source) as (
    work: (rows: EntityManager) => Promise<unknown>,
  ) => Promise<unknown>;
  let left = count;
  Reflect.set(source, 'transaction', async (work: (rows: EntityManager) => Promise<unknown>) => {
    const result = await transaction(work);
    if (left <= 0) return result;
    left -= 1;
    throw Object.assign(new Error('Connection terminated unexpectedly'), { code: '08006' });
  });
};

describe('a subscription whose commit was not answered', () => {
  let ground: TallyGround;
  beforeEach(async () => (ground = await tallyGround()));
  afterEach(() => ground.close());

  it('does nothing twice, and goes on', async () => {
    loseAnswers(ground.source, 3);
    await ground.work(tally());
    for (let n = 0; n < 5; n++) {
      await ground.count('a', 1, 10);
      await ground.count('b', 100);
    }
    await eventually(async () => expect(await ground.totals()).toEqual({ a: 55, b: 500 }), 10_000);
    await ground.count('a', 1_000);
    await eventually(async () => expect(await ground.totals()).toEqual({ a: 1_055, b: 500 }), 10_000);
  }, 30_000);
});
