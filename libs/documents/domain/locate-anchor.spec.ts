import fc from 'fast-check';
import type { Edit } from '../events.ts';
import { applyEdits } from './apply-edits.ts';
import { carryBlocks } from './carry-blocks.ts';
import { canBeJoined, carrySpan } from './carry-span.ts';
import { locateAnchor, type AnchoredText } from './locate-anchor.ts';

const version = (text: string): AnchoredText => {
  const blocks = [...text.matchAll(/\S(?:(?!\n\n)[\s\S])*/g)].map(({ index, 0: { length } }, n) => ({
    id: `b${n + 1}`,
    start: index,
    end: index + length,
  }));
  return { text, blocks };
};
const next = (base: AnchoredText, text: string): AnchoredText => ({
  text,
  blocks: carryBlocks(base, version(text), 2),
});
const locate = (before: string, quote: string, after: string) => {
  const start = before.indexOf(quote);
  const base = version(before);
  return locateAnchor({ start, end: start + quote.length }, base, next(base, after), undefined);
};

const LONG = 'The index is calculated in US dollars and published at the end of every business day of the exchange.';

describe('an anchor', () => {
  it('is found where it was when the text before it is as long as it was', () =>
    expect(locate(`${LONG}\n\nLast 20 days.`, '20 days', `${LONG}\n\nLast 20 days. More.`)).toEqual({
      status: 'located',
      start: 108,
      end: 115,
      by: 'exact',
    }));
  it('is found in its block, wherever that went', () =>
    expect(
      locate(`${LONG}\n\nLast 20 days.`, '20 days', `Something new.\n\n${LONG}\n\nThe first 20 days.`),
    ).toMatchObject({
      status: 'located',
      start: 129,
      by: 'block',
    }));
  it('is found with its surroundings when it went into another block', () => {
    const before = `A first part. ${LONG} Windows last 20 days. ${LONG}`;
    const after = `Another text.\n\n${LONG} Windows last 20 days. ${LONG}\n\nA first part.`;
    const start = before.indexOf('20 days');
    const base = version(before);
    const located = locateAnchor({ start, end: start + 7 }, base, version(after), undefined);
    expect(located).toMatchObject({ status: 'located', start: after.indexOf('20 days') });
  });
  it('is orphaned when its text was rewritten', () =>
    expect(locate(`${LONG}\n\nLast 20 days.`, '20 days', `${LONG}\n\nLast 21 days.`)).toEqual({
      status: 'orphaned',
      reason: 'changed',
    }));
  it('is orphaned, not moved to a text that looks alike', () =>
    expect(locate(`Last 20 days.\n\n${LONG}`, '20 days', `Nothing of it.\n\n${LONG}\n\nFirst 20 days.`).status).toBe(
      'orphaned',
    ));
  it('is orphaned when it cannot be told which of two it is', () => {
    const text = `${LONG}\n\nLast 20 days.`;
    const base = version(text);
    const start = text.indexOf('20 days');
    const twice = version(`${text}\n\n${text}`);
    expect(locateAnchor({ start, end: start + 7 }, base, { ...twice, blocks: [] }, undefined)).toEqual({
      status: 'orphaned',
      reason: 'ambiguous',
    });
  });
  it('follows the edits that are recorded, however often its text is repeated', () => {
    const base = version('same same same');
    const steps = [[{ start: 0, end: 5, quote: 'same ', replacement: '' }]];
    expect(locateAnchor({ start: 5, end: 9 }, base, version('same same'), steps)).toMatchObject({
      start: 0,
      by: 'exact',
    });
  });

  const words = fc.constantFrom('the ', 'index ', '20 ', 'days', '. ', '\n\n', 'w ', 'a ');
  const changed = fc
    .tuple(
      fc.array(words, { minLength: 4, maxLength: 80 }),
      fc.array(fc.tuple(fc.nat(500), fc.nat(12), fc.array(words, { maxLength: 4 })), { maxLength: 5 }),
      fc.nat(500),
      fc.integer({ min: 1, max: 14 }),
    )
    .map(([parts, wishes, at, length]) => {
      const text = parts.join('');
      const edits: Edit[] = [];
      for (const [from, size, replacement] of wishes) {
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + size);
        const edit = { start, end, quote: text.slice(start, end), replacement: replacement.join('') };
        if (edits.every((other) => canBeJoined(edit, other))) edits.push(edit);
      }
      const start = at % text.length;
      return { text, edits, span: { start, end: Math.min(text.length, start + length) } };
    });

  it('is on the same text or orphaned, whatever was edited', () =>
    fc.assert(
      fc.property(changed, fc.boolean(), ({ text, edits, span }, known) => {
        const base = version(text);
        const edited = next(base, applyEdits(text, edits));
        const located = locateAnchor(span, base, edited, known ? [edits] : undefined);
        if (located.status === 'orphaned') return;
        expect(edited.text.slice(located.start, located.end)).toBe(text.slice(span.start, span.end));
      }),
      { numRuns: 2_000 },
    ));

  it('is never on another occurrence of a text that nobody touched', () =>
    fc.assert(
      fc.property(changed, fc.boolean(), ({ text, edits, span }, known) => {
        const base = version(text);
        const edited = next(base, applyEdits(text, edits));
        const located = locateAnchor(span, base, edited, known ? [edits] : undefined);
        const around = { start: Math.max(0, span.start - 32), end: Math.min(text.length, span.end + 32) };
        const [place, surroundings] = [carrySpan(span, edits), carrySpan(around, edits)];
        if (known && place) expect(located).toEqual({ status: 'located', by: 'exact', ...place });
        if (located.status === 'located' && surroundings && place)
          expect({ start: located.start, end: located.end }).toEqual(place);
      }),
      { numRuns: 2_000 },
    ));
});
