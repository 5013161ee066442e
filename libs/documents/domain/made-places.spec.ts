import { applyEdits } from './apply-edits.ts';
import { OverlappingEdits } from './document.errors.ts';
import { madePlaces, requireApart } from './made-places.ts';

const edit = (start: number, end: number, quote: string, replacement: string) => ({ start, end, quote, replacement });

describe('edits that were made together', () => {
  it('stand where the text says so', () => {
    const edits = [edit(4, 7, 'two', '2'), edit(4, 4, '', 'and '), edit(0, 3, 'one', 'number one')];
    const text = applyEdits('one two', edits);
    expect(madePlaces(edits).map(({ start, end }) => text.slice(start, end))).toEqual(['2', 'and ', 'number one']);
  });

  it('may touch, and one may insert in front of what another replaces', () =>
    expect(() =>
      requireApart([edit(0, 3, 'one', '1'), edit(3, 4, ' ', ', '), edit(3, 3, '', '!')], ['a', 'b', 'c']),
    ).not.toThrow());

  it.each([
    ['overlap', [edit(0, 5, '', ''), edit(4, 7, '', '')]],
    ['are one in the other', [edit(0, 9, '', ''), edit(4, 4, '', 'x')]],
    ['are the same', [edit(4, 7, '', 'a'), edit(4, 7, '', 'b')]],
    ['insert at the same place', [edit(4, 4, '', 'a'), edit(4, 4, '', 'b')]],
  ])('are refused by name when they %s', (_, edits) => {
    const refuse = () => requireApart([edit(20, 21, '', ''), ...edits], ['far', 'one', 'other']);
    expect(refuse).toThrow(OverlappingEdits);
    expect(refuse).toThrow(expect.objectContaining({ context: { overlapping: [['one', 'other']] } }) as Error);
  });
});
