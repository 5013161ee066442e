import { encodeWords } from '#kernel';
import fc from 'fast-check';
import { analyse } from './analyse.ts';
import { rules } from './catalogue.ts';

const PIECES = [
  '# Alpha Index\n\n',
  '## 2. Definitions\n\n',
  '- **Business Day** means a day on which NYSE is open.\n',
  'The average of the previous 20 days is used. ',
  'w_i = (1 / s_i) /\n\n',
  '$$\\frac{a_{t}}{b_{t-1}} = \\sum_{i=1}^{N} x_i$$\n\n',
  '| a | b |\n| --- | --- |\n| 1 | TBD |\n\n',
  'See Section 9 and Appendix Q. ',
  '`code` [link](http://x.y/z) **bold** _em_ ',
  '```\nx = y /\n```\n',
  '\r\n',
  '🙂 “quotes” ﬁ é ',
  'No weight may exceed a reasonable level, if necessary. ',
  'published by 16:00\n',
  '> quote\n',
  '<br>',
  '\\_ \\* \\( x_1 = 2 \\) ',
  '((((',
  '$',
];
const markdown = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 25 })
    .map((parts) => parts.join('')),
);

describe('analyse', () => {
  it('quotes only what is in the text, and gives each finding its own id', () =>
    fc.assert(
      fc.property(markdown, (text) => {
        const { findings, scores, ir } = analyse({ markdown: text });
        for (const { start, end, quote, related, insertAt } of findings) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote).not.toBe('');
          for (const other of related) expect(text.slice(other.start, other.end)).toBe(other.quote);
          if (insertAt !== undefined) expect(insertAt).toBeLessThanOrEqual(text.length);
        }
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        expect(scores.readiness.score).toBeGreaterThanOrEqual(0);
        expect(scores.readiness.score).toBeLessThanOrEqual(100);
        expect(JSON.parse(JSON.stringify(ir))).toEqual(ir);
      }),
      { numRuns: 150 },
    ));

  it('gives the same analysis again', () =>
    fc.assert(
      fc.property(markdown, (text) => expect(analyse({ markdown: text })).toEqual(analyse({ markdown: text }))),
      { numRuns: 25 },
    ));

  it('keeps the ids of findings when another section is edited', () => {
    const before = '# A\n\n## One\n\nThe average of the previous 20 days is used.\n\n## Two\n\nThe fee is TBD.\n';
    const after = before
      .replace('## One\n', '## One\n\nA new sentence about the last 30 days.\n')
      .replace('## Two', '## Added\n\nText.\n\n## Two');
    const idOf = (text: string, rule: string, quote: string) =>
      analyse({ markdown: text }).findings.find((finding) => finding.ruleId === rule && finding.quote === quote)?.id;
    expect(idOf(before, 'SC-12', 'TBD')).toBeDefined();
    expect(idOf(after, 'SC-12', 'TBD')).toBe(idOf(before, 'SC-12', 'TBD'));
    expect(idOf(after, 'MC-01', '20 days')).toBe(idOf(before, 'MC-01', '20 days'));
  });

  it('finds nothing when no rule is chosen', () =>
    expect(analyse({ markdown: 'The fee is TBD.', rules: ['nothing'] }).findings).toEqual([]));

  it('takes ids, pages and boxes from the blocks of the conversion', () => {
    const text = 'The fee is TBD.';
    const box = { page: 3, x: 1, y: 2, width: 3, height: 4 };
    const blocks = [{ id: 'b7', start: 0, end: text.length, kind: 'paragraph', page: 3, boxes: [box] }];
    const [finding] = analyse({ markdown: text, blocks }).findings;
    expect(finding).toMatchObject({ blockId: 'b7', page: 3, boxes: [box] });
    expect(analyse({ markdown: text }).findings.map(({ id }) => id)).toEqual([finding?.id]);
  });

  it('has the boxes of the words of its quote where they are known, one for each line', () => {
    const text = 'The index is rebalanced from time to time by the committee.';
    const words = encodeWords(
      [...text.matchAll(/\w+/g)].map(({ index, 0: word }) => {
        const line = index < 33 ? 0 : 1;
        return {
          start: index,
          end: index + word.length,
          page: 3,
          x: index - line * 33,
          y: 100 + 12 * line,
          width: word.length,
          height: 10,
        };
      }),
    );
    const blocks = [{ id: 'b1', start: 0, end: text.length, kind: 'paragraph', page: 2, boxes: [] }];
    const found = analyse({ markdown: text, blocks, words }).findings.find(({ quote }) =>
      quote.startsWith('from time to time'),
    );
    expect(found).toMatchObject({
      page: 3,
      boxes: [
        { page: 3, x: 24, y: 100, width: 9, height: 10 },
        { page: 3, x: 1, y: 112, width: 7, height: 10 },
      ],
    });
  });

  it('does not take the findings of one place twice into the score', () => {
    const { findings } = analyse({
      markdown: 'The weight of a stock must not exceed an appropriate level if necessary.',
    });
    for (const { mergedInto } of findings.filter((finding) => finding.mergedInto !== null))
      expect(findings.map(({ id }) => id)).toContain(mergedInto);
  });

  const proposals = rules.flatMap(({ fires }) =>
    fires.flatMap((text) =>
      analyse({ markdown: text }).findings.flatMap((finding) =>
        finding.suggestion ? [{ text, finding, replacement: finding.suggestion.replacement }] : [],
      ),
    ),
  );
  it.each(proposals)('resolves $finding.ruleId "$finding.quote" by its proposal', ({ text, finding, replacement }) => {
    const accepted = text.slice(0, finding.start) + replacement + text.slice(finding.end);
    const countOf = (markdown: string) =>
      analyse({ markdown }).findings.filter(({ ruleId }) => ruleId === finding.ruleId).length;
    expect(countOf(accepted)).toBeLessThan(countOf(text));
  });

  it('reports a blank that is left open as a placeholder', () =>
    expect(
      analyse({ markdown: 'The average of the previous 20 [trading | calendar] days is used.' }).findings,
    ).toMatchObject([{ ruleId: 'SC-12', quote: '[trading | calendar]' }]));

  it('says how far it is', () => {
    const fractions: number[] = [];
    analyse({ markdown: 'Text.' }, { onProgress: (_, fraction) => fractions.push(fraction) });
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  const HOSTILE = [
    'a',
    ' ',
    '\n',
    '|',
    '*',
    '_',
    '(',
    '$',
    '`',
    '\\',
    '#',
    '-',
    '1',
    '1,',
    'a ',
    'A b ',
    '= ',
    '[',
    'x_',
    '\t',
    '> ',
    '. ',
    '"',
    '20 days ',
    'the ',
    '\\(',
    '<',
    'TBD ',
    '|-',
    '| a ',
    '1.',
    '**a',
    'the the period ',
  ];
  // Linear work is done in a fraction of a second; the limit leaves room for a busy machine.
  it.each(HOSTILE)(
    'reads 100 kB of %j at once',
    (unit) => expect(analyse({ markdown: unit.repeat(Math.ceil(100_000 / unit.length)) }).findings).toBeDefined(),
    5000,
  );
});
