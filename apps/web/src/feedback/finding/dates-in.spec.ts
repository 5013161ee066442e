import { datesIn, monthsOf } from './dates-in.ts';

describe('the dates of an explanation', () => {
  it('are each named once, in order', () =>
    expect(
      datesIn(
        'Counted back from 2026-06-30, 20 days reach 2026-06-10, 20 NYSE days 2026-06-01; 2026-06-30 itself counts.',
      ),
    ).toEqual(['2026-06-01', '2026-06-10', '2026-06-30']));
  it('exist', () => expect(datesIn('2026-02-30, 2026-13-01 and 12026-01-01 do not')).toEqual([]));
  it('are absent from other explanations', () => expect(datesIn('Section 2026 says 12-06.')).toEqual([]));
  it('lie in months', () =>
    expect(monthsOf(['2026-01-30', '2026-01-31', '2026-03-02'])).toEqual(['2026-01-01', '2026-03-01']));
});
