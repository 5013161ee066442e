import { changedStretches } from './changed-stretches.ts';

const markdown = 'One day.\n\nTwo days and three days.\n\nLast line.\n';
const block = (text: string) => {
  const start = markdown.indexOf(text);
  return { kind: 'paragraph', start, end: start + text.length };
};
const blocks = ['One day.', 'Two days and three days.', 'Last line.'].map(block);
const edit = (quote: string, text: string, start = markdown.indexOf(quote)) => ({
  from: { start, end: start + quote.length },
  to: { start, end: start + text.length, text },
});

describe('the stretches that changes touch', () => {
  it('are blocks, each with all of its changes', () =>
    expect(
      changedStretches(markdown, blocks, [
        edit('day', 'Trading Day'),
        edit('Two days', 'Two Trading Days'),
        edit('three days', 'three Trading Days'),
      ]),
    ).toEqual([
      { start: 0, before: 'One day.', after: 'One Trading Day.' },
      { start: 10, before: 'Two days and three days.', after: 'Two Trading Days and three Trading Days.' },
    ]));
  it('grow where something is inserted at their end', () =>
    expect(changedStretches(markdown, blocks, [edit('', ' More.', markdown.indexOf('\n', 40))])).toEqual([
      { start: 36, before: 'Last line.', after: 'Last line. More.' },
    ]));
  it('are none without changes', () => expect(changedStretches(markdown, blocks, [])).toEqual([]));
});
