import fc from 'fast-check';
import type { Edit } from '../events.ts';
import { applyEdits } from './apply-edits.ts';
import { canBeJoined, carrySpan } from './carry-span.ts';

const edit = (start: number, end: number, replacement: string) => ({ start, end, replacement });

const isInsertion = ({ start, end }: Edit): boolean => start === end;
const isRemoval = (one: Edit): boolean => !isInsertion(one) && one.replacement === '';

/**
 * A text, and edits of it of which any two can be joined. Not insertions beside removals: what is removed between two insertions
 * leaves them at one place, where they have no order.
 */
const joinable = fc
  .tuple(
    fc.array(fc.constantFrom('the ', '20 ', 'days', ' ', '\n', 'é'), { minLength: 1, maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(200), fc.nat(6), fc.constantFrom('', 'x', 'a longer text', '20 ')), { maxLength: 6 }),
  )
  .map(([words, wishes]): [string, Edit[]] => {
    const text = words.join('');
    const edits: Edit[] = [];
    for (const [at, length, replacement] of wishes) {
      const start = at % (text.length + 1);
      const end = Math.min(text.length, start + length);
      const next = { start, end, quote: text.slice(start, end), replacement };
      const mixed = [next, ...edits].some(isInsertion) && [next, ...edits].some(isRemoval);
      if (!mixed && edits.every((other) => canBeJoined(next, other))) edits.push(next);
    }
    return [text, edits];
  });

describe('a span', () => {
  it('moves with what is inserted or removed before it', () => {
    expect(carrySpan({ start: 5, end: 8 }, [edit(0, 0, 'ab'), edit(2, 5, '')])).toEqual({ start: 4, end: 7 });
  });
  it('stays when something changes behind it', () =>
    expect(carrySpan({ start: 0, end: 3 }, [edit(3, 9, 'x')])).toEqual({ start: 0, end: 3 }));
  it('is lost when its text changed', () => expect(carrySpan({ start: 0, end: 3 }, [edit(2, 4, 'x')])).toBeUndefined());
  it('is lost when it is a place in a text that was replaced', () =>
    expect(carrySpan({ start: 3, end: 3 }, [edit(2, 4, 'x')])).toBeUndefined());
  it('is lost when something was inserted at the very place where it would insert', () =>
    expect(carrySpan({ start: 3, end: 3 }, [edit(3, 3, 'x')])).toBeUndefined());
});

describe('edits that can be joined', () => {
  it('can be joined two by two only: the third finds no place between what it would come to lie beside', () => {
    const removed = edit(0, 1, '');
    expect(carrySpan({ start: 0, end: 0 }, [removed])).toEqual({ start: 0, end: 0 });
    expect(carrySpan({ start: 1, end: 1 }, [removed])).toEqual({ start: 0, end: 0 });
    expect(carrySpan({ start: 0, end: 0 }, [edit(0, 0, 'x')])).toBeUndefined();
  });

  it('lead to one text, whatever the order they are accepted in: the text of all of them at once', () =>
    fc.assert(
      fc.property(joinable, fc.nat(), ([text, edits], seed) => {
        const order = edits.map((one, n) => [one, (seed * (n + 7)) % 97] as const).toSorted((a, b) => a[1] - b[1]);
        let current = text;
        const made: Edit[] = [];
        for (const [{ start, end, quote, replacement }] of order) {
          const place = made.reduce<{ start: number; end: number } | undefined>(
            (it, earlier) => it && carrySpan(it, [earlier]),
            { start, end },
          );
          if (!place) throw new Error('an edit was lost');
          const next = { ...place, quote, replacement };
          current = applyEdits(current, [next]);
          made.push(next);
        }
        expect(current).toBe(applyEdits(text, edits));
      }),
    ));
});
