import { durationIn } from './duration.ts';

describe('a span of time', () => {
  it.each([
    [0.4, 'seconds', 0],
    [119, 'seconds', 119],
    [120, 'minutes', 2],
    [3_600, 'minutes', 60],
    [7_200, 'hours', 2],
    [90_000, 'hours', 25],
  ])('of %d s is given in %s', (seconds, unit, count) => expect(durationIn(seconds)).toEqual({ unit, count }));
});
