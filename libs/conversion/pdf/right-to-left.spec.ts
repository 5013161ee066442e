import { isRightToLeft, readingOrder } from './right-to-left.ts';

describe('text from right to left', () => {
  it('is known by most of its letters', () => {
    expect(isRightToLeft('מדד המניות (MSCI) 2024')).toBe(true);
    expect(isRightToLeft('The index מדד of 2024')).toBe(false);
    expect(isRightToLeft('1 234')).toBe(false);
  });

  it('is put into reading order, Latin words and numbers inside as they are', () =>
    expect(readingOrder('2024 March 5 ביום המדד')).toBe('המדד ביום 2024 March 5'));
});
