import fc from 'fast-check';
import type { Edit } from '../events.ts';
import { applyEdits } from './apply-edits.ts';
import { canBeJoined, carrySpan } from './carry-span.ts';

const edit = (start: number, end: number, replacement: string) => ({ start, end, replacement });

/** A text, and edits of it of which any two can be joined. */
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
      if (edits.every((other) => canBeJoined(next, other))) edits.push(next);
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
