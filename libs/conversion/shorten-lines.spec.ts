import fc from 'fast-check';
import { blocksOf } from './blocks-of.ts';
import { shortenLines } from './shorten-lines.ts';

const LONG =
  'The Index Fee accrues daily and is paid at the end of each month, whatever the level of the Index is then.';

describe('shortened lines', () => {
  it('lose their middle and the cells of table bodies, and every place is found again', () => {
    const whole = `# T\n\n${LONG}\n\n| a | b |\n| --- | --- |\n| one | two |\n\n- ${LONG}\n`;
    const { text, restore } = shortenLines(whole);
    expect(text).toBe(
      `# T\n\n${LONG.slice(0, 40)}${LONG.slice(-8)}\n\n| a | b |\n| --- | --- |\n||\n\n- ${LONG.slice(0, 38)}${LONG.slice(-8)}\n`,
    );
    expect(restore(text.indexOf('| a'))).toBe(whole.indexOf('| a'));
    expect(restore(text.indexOf('\n\n- '))).toBe(whole.indexOf('\n\n- '));
    expect(restore(text.length)).toBe(whole.length);
  });

  it('stay whole where a sign in the middle may matter', () => {
    const line = `<div>${LONG}</div> and \`code\` after it, which must be read`;
    expect(shortenLines(line).text).toBe(line);
  });

  it('leave blocks as long as their texts', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '# Heading',
        '> quoted',
        '```',
        '| a | b |',
        '| --- | --- |',
        '| c | d |',
        '1. one',
        '  - nested',
        '$$x$$',
        LONG,
        `- ${LONG}`,
        `> ${LONG}`,
        `${LONG} | x`,
        `    ${LONG}`,
        '===',
        '<!-- -->',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const short = lines.map((text) => text.replaceAll(LONG, 'x y'));
        const kinds = (some: readonly string[]) => blocksOf(some.join('\n')).map(({ kind, level }) => [kind, level]);
        expect(kinds(lines)).toEqual(kinds(short));
        const markdown = lines.join('\n');
        for (const { start, end } of blocksOf(markdown)) {
          expect(markdown.slice(start, end).trim()).not.toBe('');
          expect(end === markdown.length || /\s/.test(markdown[end] ?? '')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
