import fc from 'fast-check';
import { carrySpan, type Change } from './carry-span.ts';

/** Replaces words of a text and says where. */
const rewrite = (before: string, replacements: Readonly<Record<string, string>>) => {
  const changes: Change[] = [];
  let after = '';
  let at = 0;
  for (const { 0: word, index } of before.matchAll(/\w+/g)) {
    const replacement = replacements[word];
    if (replacement === undefined) continue;
    after += before.slice(at, index);
    changes.push({
      from: { start: index, end: index + word.length },
      to: { start: after.length, end: after.length + replacement.length },
    });
    after += replacement;
    at = index + word.length;
  }
  return { after: after + before.slice(at), changes };
};

const carried = (before: string, quote: string, replacements: Readonly<Record<string, string>>) => {
  const { after, changes } = rewrite(before, replacements);
  const start = before.indexOf(quote);
  const { touched, ...span } = carrySpan(changes, { start, end: start + quote.length });
  return { text: after.slice(span.start, span.end), touched };
};

describe('a span in another version', () => {
  const text = 'one two three four five';

  it('moves with the text before it', () =>
    expect(carried(text, 'three', { one: 'a longer one', two: '' })).toEqual({ text: 'three', touched: false }));
  it('stays for what comes after it', () =>
    expect(carried(text, 'two', { four: 'IV' })).toEqual({ text: 'two', touched: false }));
  it('is what was made of it', () =>
    expect(carried(text, 'two three', { two: 'zwei', three: 'drei' })).toEqual({ text: 'zwei drei', touched: true }));
  it('grows with what is changed inside of it', () =>
    expect(carried(text, 'two three four', { three: '3 (three)' })).toEqual({
      text: 'two 3 (three) four',
      touched: true,
    }));
  it('takes in a change that reaches over its end', () => {
    const changes = [{ from: { start: 4, end: 13 }, to: { start: 4, end: 6 } }];
    expect(carrySpan(changes, { start: 8, end: 18 })).toEqual({ start: 4, end: 11, touched: true });
  });
  it('is empty where its text was taken away', () =>
    expect(carried(text, 'three', { three: '' })).toEqual({ text: '', touched: true }));
  it('of no length stays a place', () => {
    const changes = [{ from: { start: 0, end: 0 }, to: { start: 0, end: 5 } }];
    expect(carrySpan(changes, { start: 0, end: 0 })).toEqual({ start: 5, end: 5, touched: false });
    expect(carrySpan(changes, { start: 3, end: 3 })).toEqual({ start: 8, end: 8, touched: false });
  });

  it('holds the same words when they were not touched', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('one', 'two', 'four', 'five'), fc.stringMatching(/^[a-z ]*$/)),
        (words) => expect(carried(text, 'three', words)).toEqual({ text: 'three', touched: false }),
      ),
    ));
});
